package org.titleledger.api.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.eventstore.EventLog.Row;

/** {@code recordedAt} along the log: writers' clocks may cross, and what is handed out never runs backwards (B3). */
final class RunningMaximum {

    private final EventLog log;
    private final long behind;
    private @Nullable Instant latest;

    /** @param behind the position behind which the rows begin */
    RunningMaximum(EventLog log, long behind) {
        this.log = log;
        this.behind = behind;
    }

    /** When the ledger learned of this row; to be asked of each in the log's order. */
    Instant at(Row row) {
        Instant before = latest == null ? beforeTheFirst() : latest;
        latest = before.isAfter(row.recordedAt()) ? before : row.recordedAt();
        return latest;
    }

    private Instant beforeTheFirst() {
        return behind == 0 ? Instant.MIN : log.latestRecordedAtUpTo(behind).orElse(Instant.MIN);
    }
}
