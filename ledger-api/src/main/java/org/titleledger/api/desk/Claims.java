package org.titleledger.api.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
import org.titleledger.property.PropertyState;
import org.titleledger.shared.ActId;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.LedgerEvent;

/**
 * What is unique in the whole ledger, and what stands on what, kept in the command's own transaction (rule J1): of two
 * who claim the same identifier at once, one waits and is then refused.
 */
public final class Claims {

    private static final String CREDIT_CODE = "CREDIT_CODE";

    private final JdbcTemplate jdbc;
    private final StreamReader reader;

    /** @param store where the earlier facts of a property are */
    public Claims(JdbcTemplate jdbc, EventStore store) {
        this.jdbc = jdbc;
        this.reader = new StreamReader(store, jdbc);
    }

    /**
     * Keeps what the facts claim and free.
     *
     * @throws CommandRefused when another property or party has the claim
     */
    public void keep(List<? extends LedgerEvent> facts) {
        facts.forEach(fact -> keep(fact, facts));
    }

    /**
     * A property as a fact leaves it. What is recorded last may be of an earlier day than what was recorded before: it is not
     * what is stated last.
     */
    private PropertyState after(PropertyEvent fact, List<? extends LedgerEvent> facts) {
        Set<ActId> acts = facts.stream().map(one -> one.act().id()).collect(Collectors.toSet());
        List<LedgerEvent> history = new ArrayList<>(reader.events(fact.stream()).stream()
                .filter(before -> !acts.contains(before.act().id()))
                .toList());
        facts.subList(0, facts.indexOf(fact) + 1).stream()
                .filter(one -> one.stream().equals(fact.stream()))
                .forEach(history::add);
        return PropertyState.STREAM.after(history);
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
                || fact instanceof PropertyEvent.Placed
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
        place(facts.stream()
                .flatMap(fact -> placed(fact, property -> after(property, facts)).stream())
                .toList());
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

    /**
     * Where a property stands as a fact leaves it; nothing when it leaves that as it is.
     *
     * @param after the property as a fact leaves it
     */
    static Optional<Placed> placed(LedgerEvent fact, Function<PropertyEvent, PropertyState> after) {
        return switch (fact) {
            case PropertyEvent.Registered e
            when e.parent() != null ->
                Optional.of(new Placed(e.property().value(), e.parent().value()));
            case PropertyEvent.Placed e ->
                after.apply(e).parent().map(on -> new Placed(e.property().value(), on.value()));
            case PropertyEvent.Ending e -> Optional.of(new Placed(e.property().value(), null));
            case PropertyEvent.CorrectionApproved e -> {
                PropertyId parent = e.latest().parent();
                yield Optional.of(new Placed(e.property().value(), parent == null ? null : parent.value()));
            }
            default -> Optional.empty();
        };
    }

    private void keep(LedgerEvent fact, List<? extends LedgerEvent> facts) {
        if (fact instanceof PropertyEvent property) {
            keep(property, facts);
        } else if (fact instanceof PartyEvent.Registered party && party.creditCode() != null) {
            keep(party.party().value(), party.creditCode());
        } else if (fact instanceof PartyEvent.CorrectionApproved corrected) {
            keepOnly(corrected.party().value(), corrected.latest().creditCode());
        }
    }

    private void keep(PropertyEvent fact, List<? extends LedgerEvent> facts) {
        UUID property = fact.property().value();
        switch (fact) {
            case PropertyEvent.Registered e -> e.identifiers().forEach(identifier -> keep(property, identifier));
            case PropertyEvent.IdentifiersRecorded e -> {
                free(property);
                after(e, facts)
                        .identifiers()
                        .latest()
                        .ifPresent(latest -> latest.stated().forEach(identifier -> keep(property, identifier)));
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
        place(placed(fact, placing -> after(placing, facts)).stream().toList());
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
