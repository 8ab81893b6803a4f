package org.titleledger.api.desk;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Mints UUIDs of version 7 (RFC 9562), which sort by the time they were made. */
public final class Identities {

    private final TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();

    /** A new identity. */
    public UUID next() {
        return generator.generate();
    }
}
