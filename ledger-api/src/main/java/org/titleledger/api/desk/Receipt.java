package org.titleledger.api.desk;

import java.util.List;
import org.titleledger.shared.ActId;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Warning;

/**
 * What an accepted command is answered with.
 *
 * @param act the act
 * @param stream the stream that was written
 * @param version how many events the stream has now
 * @param position where the last event stands in the log
 * @param warnings what the actor should know
 */
public record Receipt(ActId act, StreamId stream, long version, long position, List<Warning> warnings) {

    public Receipt {
        warnings = List.copyOf(warnings);
    }
}
