package org.titleledger.projections.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.titleledger.shared.LedgerEvent;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON inside a row: lists that are only read with their row, and the details of an event. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    /** What every entry of a history says beside the details. */
    @JsonIgnoreProperties({"property", "act", "effectiveOn"})
    private interface SaidElsewhere {}

    private static final JsonMapper DETAILS =
            MAPPER.rebuild().addMixIn(LedgerEvent.class, SaidElsewhere.class).build();

    private Json() {}

    /** A value as text. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The fields of an event that are its own. */
    public static String details(LedgerEvent event) {
        return DETAILS.writeValueAsString(event);
    }

    /** Some JSON, whatever it is. */
    public static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    /** A list of values. */
    public static <T> List<T> list(String text, TypeReference<List<T>> type) {
        return MAPPER.readValue(text, type);
    }
}
