package org.titleledger.api.imports.known;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.imports.row.NamedParty;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.bureau.BureauState;
import org.titleledger.party.PartyEvent;
import org.titleledger.shared.StreamId;

/**
 * Which parties were ever made the bureau, by the names and codes that they had when an import began. They stay the same when
 * it goes on after an interruption.
 */
public final class BureauNames implements Predicate<NamedParty> {

    private final PartyDirectory parties = new PartyDirectory();

    private BureauNames() {}

    /** As they were known at an instant. */
    public static BureauNames at(Instant instant, EventArchive archive) {
        BureauNames names = new BureauNames();
        List<StreamId> designated = archive.of(List.of(BureauState.THE_BUREAU), instant).stream()
                .filter(BureauEvent.DesignationApproved.class::isInstance)
                .map(event -> ((BureauEvent.DesignationApproved) event).party().stream())
                .distinct()
                .toList();
        archive.of(designated, instant).forEach(event -> names.parties.learn((PartyEvent) event));
        return names;
    }

    /** Whether a party as a row names it may be one of them. */
    @Override
    public boolean test(NamedParty named) {
        return !(parties.match(named) instanceof PartyMatch.FirstNamed);
    }
}
