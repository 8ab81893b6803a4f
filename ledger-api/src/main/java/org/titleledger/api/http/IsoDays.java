package org.titleledger.api.http;

import java.time.LocalDate;
import org.titleledger.shared.InvalidValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Days in bodies: {@code 2019-03-01} and nothing else, no array, no number and no instant. */
public final class IsoDays extends ValueDeserializer<LocalDate> {

    private IsoDays() {}

    /** What teaches a mapper to read days strictly. */
    public static JacksonModule module() {
        return new SimpleModule("iso-days").addDeserializer(LocalDate.class, new IsoDays());
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getString();
        try {
            return GivenDate.parsed(text);
        } catch (InvalidValue malformed) {
            throw context.weirdStringException(text, LocalDate.class, "no day");
        }
    }
}
