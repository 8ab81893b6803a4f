package org.titleledger.api.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.LedgerEvent;

/**
 * What is unique in the whole ledger, and what stands on what, kept in the command's own transaction (rule J1): of two
 * who claim the same identifier at once, one waits and is then refused.
 */
public final class Claims {

    private static final String CREDIT_CODE = "CREDIT_CODE";

    private final JdbcTemplate jdbc;

    public Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what the facts claim and free.
     *
     * @throws CommandRefused when another property or party has the claim
     */
    public void keep(List<? extends LedgerEvent> facts) {
        facts.forEach(this::keep);
    }

    /**
     * Keeps what many facts of new properties and parties claim, with one statement for all.
     *
     * @return whether all of it was free; otherwise the transaction has to be given up
     */
    public boolean keepTogether(List<? extends LedgerEvent> facts) {
        List<Claim> claims = facts.stream().flatMap(Claims::claimsOf).toList();
        int kept = jdbc.update(
                "INSERT INTO ledger.identifier_claim (scheme, value, property)"
                        + " SELECT * FROM unnest(?::text[], ?::text[], ?::uuid[]) ON CONFLICT DO NOTHING",
                claims.stream().map(Claim::scheme).toArray(String[]::new),
                claims.stream().map(Claim::value).toArray(String[]::new),
                claims.stream().map(Claim::owner).toArray(UUID[]::new));
        facts.forEach(this::standIfNew);
        return kept == claims.size();
    }

    private record Claim(String scheme, String value, UUID owner) {}

    private static Stream<Claim> claimsOf(LedgerEvent fact) {
        return switch (fact) {
            case PropertyEvent.Registered e ->
                e.identifiers().stream()
                        .map(identifier -> new Claim(
                                identifier.scheme(),
                                identifier.value(),
                                e.property().value()));
            case PartyEvent.Registered e ->
                Stream.ofNullable(e.creditCode())
                        .map(code ->
                                new Claim(CREDIT_CODE, code.text(), e.party().value()));
            default -> Stream.empty();
        };
    }

    private void standIfNew(LedgerEvent fact) {
        if (fact instanceof PropertyEvent.Registered e && e.parent() != null) {
            stand(e.property().value(), e.parent().value());
        }
    }

    private void keep(LedgerEvent fact) {
        if (fact instanceof PropertyEvent property) {
            keep(property);
        } else if (fact instanceof PartyEvent.Registered party && party.creditCode() != null) {
            keep(party.party().value(), party.creditCode());
        }
    }

    private void keep(PropertyEvent fact) {
        UUID property = fact.property().value();
        switch (fact) {
            case PropertyEvent.Registered e -> {
                e.identifiers().forEach(identifier -> keep(property, identifier));
                if (e.parent() != null) {
                    stand(property, e.parent().value());
                }
            }
            case PropertyEvent.IdentifiersRecorded e -> {
                free(property);
                e.identifiers().forEach(identifier -> keep(property, identifier));
            }
            case PropertyEvent.Placed e -> stand(property, e.parent().value());
            case PropertyEvent.Retired e -> {
                free(property);
                jdbc.update("DELETE FROM ledger.stands_on WHERE child = ?", property);
            }
            case PropertyEvent.Described e -> {}
            case PropertyEvent.AreasRecorded e -> {}
        }
    }

    private void keep(UUID property, Identifier identifier) {
        if (!claim(identifier.scheme(), identifier.value(), property)) {
            throw new CommandRefused(new PropertyRefusal.IdentifierIsTaken(identifier.scheme(), identifier.value()));
        }
    }

    private void keep(UUID party, CreditCode code) {
        if (!claim(CREDIT_CODE, code.text(), party)) {
            throw new CommandRefused(new PartyRefusal.CreditCodeIsTaken(code.text()));
        }
    }

    private boolean claim(String scheme, String value, UUID owner) {
        return jdbc.update(
                        "INSERT INTO ledger.identifier_claim (scheme, value, property) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        scheme,
                        value,
                        owner)
                == 1;
    }

    private void free(UUID property) {
        jdbc.update("DELETE FROM ledger.identifier_claim WHERE property = ?", property);
    }

    private void stand(UUID child, UUID parent) {
        jdbc.update(
                "INSERT INTO ledger.stands_on (child, parent) VALUES (?, ?)"
                        + " ON CONFLICT (child) DO UPDATE SET parent = excluded.parent",
                child,
                parent);
    }
}
