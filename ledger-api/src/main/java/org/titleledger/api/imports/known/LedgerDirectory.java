package org.titleledger.api.imports.known;

import org.titleledger.api.desk.BatchDesk;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.party.PartyState;
import org.titleledger.property.PropertyState;

/**
 * The directories of the whole ledger, kept up to date by reading what was recorded since. Not for several threads: one
 * import works at a time.
 */
public final class LedgerDirectory {

    /** How far behind the last position seen another transaction may still commit a fact. */
    private static final long STILL_OPEN = 1_000;

    private final EventArchive archive;
    private final Directories directories = Directories.none();
    private long settled;
    private long settledLater;
    private long seen;
    private long ownFirst;
    private long ownLast;

    public LedgerDirectory(EventArchive archive) {
        this.archive = archive;
    }

    /**
     * Reads what is new, but for what was learned already. Facts that may have been seen before are read again, which
     * changes nothing.
     */
    public Directories refreshed() {
        long behind = Math.max(settled, seen - STILL_OPEN);
        read(PartyState.STREAM.name(), behind);
        read(PropertyState.STREAM.name(), behind);
        settled = settledLater;
        return directories;
    }

    private void read(String kind, long behind) {
        seen = Math.max(seen, archive.forEach(kind, behind, ownFirst, ownLast, directories::learn));
    }

    /**
     * Takes in what was just committed, which then need not be read. Before several facts of one append nothing can be
     * committed any more, for they had the log to themselves; what was committed before them has yet to be read once.
     */
    public void learn(BatchDesk.Recorded recorded) {
        directories.learn(recorded.facts());
        seen = Math.max(seen, recorded.last());
        ownFirst = recorded.first();
        ownLast = recorded.last();
        if (recorded.facts().size() > 1) {
            settledLater = Math.max(settledLater, recorded.last());
        }
    }
}
