package org.titleledger.api.imports.known;

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

    public LedgerDirectory(EventArchive archive) {
        this.archive = archive;
    }

    /** Reads what is new. Facts that may have been seen before are read again, which changes nothing. */
    public Directories refreshed() {
        long behind = Math.max(settled, seen - STILL_OPEN);
        seen = Math.max(seen, archive.forEach(PartyState.STREAM.name(), behind, directories::learn));
        seen = Math.max(seen, archive.forEach(PropertyState.STREAM.name(), behind, directories::learn));
        settled = settledLater;
        return directories;
    }

    /**
     * Notes a position before which nothing can be committed any more, because its facts were appended with the log to
     * themselves. What was committed before it has yet to be read once.
     */
    public void settledUpTo(long position) {
        settledLater = Math.max(settledLater, position);
    }
}
