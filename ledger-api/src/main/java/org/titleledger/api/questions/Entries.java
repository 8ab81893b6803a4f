package org.titleledger.api.questions;

import java.util.Collection;
import java.util.List;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** The entries of some streams, from the log itself, as far as they were known. */
record Entries(List<Entry> all) {

    Entries {
        all = List.copyOf(all);
    }

    static Entries of(Collection<StreamId> streams, AsOf asOf, Log log) {
        List<Long> positions = log.of(streams).stream()
                .map(Past::position)
                .filter(position -> position <= asOf.position())
                .sorted()
                .toList();
        return new Entries(log.at(positions).stream().map(Arrival::entry).toList());
    }

    /** Those of one stream. */
    Entries in(StreamId stream) {
        return new Entries(all.stream()
                .filter(entry -> entry.event().stream().equals(stream))
                .toList());
    }

    /** Those in front of a position. */
    Entries before(long position) {
        return new Entries(
                all.stream().filter(entry -> entry.position() < position).toList());
    }

    List<LedgerEvent> events() {
        return all.stream().map(Entry::event).toList();
    }
}
