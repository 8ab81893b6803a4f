package org.titleledger.projections.parties;

import java.util.List;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;
import org.titleledger.party.Successor;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.shared.LegalDate;

/** Parties and their ends. */
public final class PartyProjection implements Projection {

    private static final ThingTable PARTIES = ThingTable.of(
            "party",
            "id, position, kind, credit_code, established_on, established_precision, dissolution_position, dissolved_on,"
                    + " dissolved_precision, version");

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof PartyEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(PartyEvent event, Entry entry, Batch batch) {
        switch (event) {
            case PartyEvent.Registered e -> {
                batch.insert(
                        "party",
                        "id, position, kind, credit_code, established_on, established_precision, version, known",
                        e.party().value(),
                        entry.position(),
                        e.kind().name(),
                        e.creditCode() == null ? null : e.creditCode().text(),
                        LegalDate.dayOf(e.establishedOn()),
                        Sql.precision(e.establishedOn()).name(),
                        entry.version(),
                        Span.since(entry.position()));
            }
            case PartyEvent.Renamed e -> version(e.party(), entry, batch);
            case PartyEvent.Dissolved e -> {
                batch.change(
                        PARTIES,
                        entry.position(),
                        List.of("dissolution_position", "dissolved_on", "dissolved_precision", "version"),
                        "id = ? AND dissolution_position IS NULL",
                        entry.position(),
                        LegalDate.dayOf(e.effectiveOn()),
                        Sql.precision(e.effectiveOn()).name(),
                        entry.version(),
                        e.party().value());
                successors(e.successors(), entry, batch);
            }
            case PartyEvent.Succeeded e -> {
                successors(e.successors(), entry, batch);
                version(e.party(), entry, batch);
            }
        }
    }

    private static void version(PartyId party, Entry entry, Batch batch) {
        batch.change(PARTIES, entry.position(), List.of("version"), "id = ?", entry.version(), party.value());
    }

    private static void successors(List<Successor> successors, Entry entry, Batch batch) {
        for (int ordinal = 0; ordinal < successors.size(); ordinal++) {
            batch.insert(
                    "succession",
                    "predecessor, position, ordinal, successor, share, effective_on, act",
                    entry.event().stream().id(),
                    entry.position(),
                    ordinal,
                    successors.get(ordinal).party().value(),
                    successors.get(ordinal).share().toString(),
                    LegalDate.dayOf(entry.event().effectiveOn()),
                    entry.event().act().id().value());
        }
    }
}
