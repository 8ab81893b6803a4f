package org.titleledger.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.TypedId;

/** The identity of a party (主体). */
public record PartyId(UUID value) implements TypedId {

    /** Reads {@code party:<uuid>}. */
    @JsonCreator
    public static PartyId parse(String text) {
        return new PartyId(TypedId.parse("party", text));
    }

    /** The stream of facts about the party. */
    public StreamId stream() {
        return new StreamId("party", value);
    }

    @Override
    @JsonValue
    public String toString() {
        return "party:" + value;
    }
}
