package org.titleledger.api.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
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
     * Keeps what many facts claim, with one statement for all where they only add.
     *
     * @return whether all of it was free; otherwise the transaction has to be given up
     */
    public boolean keepTogether(List<? extends LedgerEvent> facts) {
        return facts.stream().anyMatch(Claims::frees) ? keepInTurn(facts) : keepAtOnce(facts);
    }

    /** What is freed may be claimed by a later one. */
    private static boolean frees(LedgerEvent fact) {
        return fact instanceof PropertyEvent.IdentifiersRecorded
                || fact instanceof PropertyEvent.Ending
                || fact instanceof CorrectionFact.Approved<?>;
    }

    private boolean keepInTurn(List<? extends LedgerEvent> facts) {
        try {
            keep(facts);
            return true;
        } catch (CommandRefused taken) {
            return false;
        }
    }

    private boolean keepAtOnce(List<? extends LedgerEvent> facts) {
        place(facts.stream().flatMap(fact -> placed(fact).stream()).toList());
        List<Claim> claims = facts.stream().flatMap(Claims::claimsOf).toList();
        return claims.isEmpty() || claim(claims) == claims.size();
    }

    private int claim(List<Claim> claims) {
        return jdbc.update(
                "INSERT INTO ledger.identifier_claim (scheme, value, property)"
                        + " SELECT * FROM unnest(?::text[], ?::text[], ?::uuid[]) ON CONFLICT DO NOTHING",
                claims.stream().map(Claim::scheme).toArray(String[]::new),
                claims.stream().map(Claim::value).toArray(String[]::new),
                claims.stream().map(Claim::owner).toArray(UUID[]::new));
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

    /**
     * Where a property stands since a fact.
     *
     * @param on nothing when it stands on no other
     */
    record Placed(UUID property, @Nullable UUID on) {}

    /** What a fact says of where a property stands; nothing when it leaves that as it is. */
    static Optional<Placed> placed(LedgerEvent fact) {
        return switch (fact) {
            case PropertyEvent.Registered e
            when e.parent() != null ->
                Optional.of(new Placed(e.property().value(), e.parent().value()));
            case PropertyEvent.Placed e ->
                Optional.of(new Placed(e.property().value(), e.parent().value()));
            case PropertyEvent.Ending e -> Optional.of(new Placed(e.property().value(), null));
            case PropertyEvent.CorrectionApproved e -> {
                PropertyId parent = e.latest().parent();
                yield Optional.of(new Placed(e.property().value(), parent == null ? null : parent.value()));
            }
            default -> Optional.empty();
        };
    }

    private void keep(LedgerEvent fact) {
        if (fact instanceof PropertyEvent property) {
            keep(property);
        } else if (fact instanceof PartyEvent.Registered party && party.creditCode() != null) {
            keep(party.party().value(), party.creditCode());
        } else if (fact instanceof PartyEvent.CorrectionApproved corrected) {
            keepOnly(corrected.party().value(), corrected.latest().creditCode());
        }
    }

    private void keep(PropertyEvent fact) {
        UUID property = fact.property().value();
        switch (fact) {
            case PropertyEvent.Registered e -> e.identifiers().forEach(identifier -> keep(property, identifier));
            case PropertyEvent.IdentifiersRecorded e -> {
                free(property);
                e.identifiers().forEach(identifier -> keep(property, identifier));
            }
            case PropertyEvent.Ending e -> free(property);
            case PropertyEvent.Formed e -> {}
            case PropertyEvent.Placed e -> {}
            case PropertyEvent.Described e -> {}
            case PropertyEvent.AreasRecorded e -> {}
            case PropertyEvent.CorrectionApproved e -> {
                free(property);
                e.latest().identifiers().forEach(identifier -> keep(property, identifier));
            }
            case PropertyEvent.OfCorrection e -> {}
        }
        place(placed(fact).stream().toList());
    }

    private void keep(UUID property, Identifier identifier) {
        if (!claim(identifier.scheme(), identifier.value(), property)) {
            throw new CommandRefused(new PropertyRefusal.IdentifierIsTaken(identifier.scheme(), identifier.value()));
        }
    }

    private void keepOnly(UUID party, @Nullable CreditCode code) {
        free(party);
        if (code != null) {
            keep(party, code);
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

    private void free(UUID owner) {
        jdbc.update("DELETE FROM ledger.identifier_claim WHERE property = ?", owner);
    }

    /** Of several that a property is placed on in turn, the last counts. */
    private void place(List<Placed> placed) {
        Map<UUID, UUID> standing = new LinkedHashMap<>();
        for (Placed one : placed) {
            if (one.on() == null) {
                jdbc.update("DELETE FROM ledger.stands_on WHERE child = ?", one.property());
            } else {
                standing.put(one.property(), one.on());
            }
        }
        if (!standing.isEmpty()) {
            jdbc.update(
                    "INSERT INTO ledger.stands_on (child, parent) SELECT * FROM unnest(?::uuid[], ?::uuid[])"
                            + " ON CONFLICT (child) DO UPDATE SET parent = excluded.parent",
                    standing.keySet().toArray(UUID[]::new),
                    standing.values().toArray(UUID[]::new));
        }
    }
}
