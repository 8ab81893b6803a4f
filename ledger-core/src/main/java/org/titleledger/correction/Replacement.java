package org.titleledger.correction;

import java.util.List;
import java.util.Set;
import org.titleledger.shared.StreamId;

/** What a correction states instead. Only the fields that are named count: a field may be corrected to nothing. */
public interface Replacement {

    /** Which fields are named. */
    List<? extends Enum<?>> fields();

    /** The streams of what it names, which a decision looks at. */
    default Set<StreamId> names() {
        return Set.of();
    }
}
