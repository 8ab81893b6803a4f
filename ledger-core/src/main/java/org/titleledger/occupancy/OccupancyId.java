package org.titleledger.occupancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.TypedId;

/** The identity of one use of rooms or of a whole property. */
public record OccupancyId(UUID value) implements TypedId {

    /** Reads {@code occupancy:<uuid>}. */
    @JsonCreator
    public static OccupancyId parse(String text) {
        return new OccupancyId(TypedId.parse("occupancy", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return "occupancy:" + value;
    }
}
