package org.titleledger.api.imports.known;

import java.util.List;
import org.titleledger.api.desk.BatchDesk;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.party.PartyState;
import org.titleledger.property.PropertyState;

/**
 * The directories of the whole ledger, kept up to date by reading what was recorded since. Not for several threads: one
 * import works at a time.
 */
public final class LedgerDirectory {

    /** How far behind the last position read another transaction may still commit a fact. */
    private static final long STILL_OPEN = 1_000;

    private final EventArchive archive;
    private final Directories directories = Directories.none();
    private final List<Kind> kinds = List.of(new Kind(PartyState.STREAM.name()), new Kind(PropertyState.STREAM.name()));
    private long settled;
    private long settledLater;
    private long ownFirst;
    private long ownLast;

    /** What was read of one kind of stream: another kind is read at another moment, and so to another position. */
    private final class Kind {

        private final String name;
        private long read;

        Kind(String name) {
            this.name = name;
        }

        void refresh() {
            long behind = Math.max(settled, read - STILL_OPEN);
            read = Math.max(read, archive.forEach(name, behind, ownFirst, ownLast, directories::learn));
        }
    }

    public LedgerDirectory(EventArchive archive) {
        this.archive = archive;
    }

    /**
     * Reads what is new, but for what was learned already. Facts that may have been seen before are read again, which
     * changes nothing.
     */
    public Directories refreshed() {
        kinds.forEach(Kind::refresh);
        settled = settledLater;
        return directories;
    }

    /**
     * Takes in what was just committed, which then need not be read. Before several facts of one append nothing can be
     * committed any more, for they had the log to themselves; what was committed before them has yet to be read once, so
     * it does not count as read.
     */
    public void learn(BatchDesk.Recorded recorded) {
        directories.learn(recorded.facts());
        ownFirst = recorded.first();
        ownLast = recorded.last();
        if (recorded.facts().size() > 1) {
            settledLater = Math.max(settledLater, recorded.last());
        }
    }
}
