package org.titleledger.api.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A legal date as a request gives it: a day, or {@code null} for unknown. A request that does not mention it at all has
 * no {@code GivenDate} (rule B5 tells the three apart).
 *
 * @param day the day; {@code null} for unknown
 */
@JsonDeserialize(using = GivenDate.Reader.class)
public record GivenDate(@Nullable LocalDate day) {

    private static final String POINTER = "/effectiveOn";
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** A day that is known. */
    public static GivenDate of(LocalDate day) {
        return new GivenDate(day);
    }

    /** The date of a fact that may be old: it has to be mentioned, and may be unknown. */
    public static @Nullable LegalDate recorded(@Nullable GivenDate given, @Nullable Precision precision) {
        if (given == null) {
            throw new MalformedInput(POINTER, new InvalidValue("effective-on.missing"));
        }
        return orUnknown(given, precision);
    }

    /** The date of a fact that is always known. */
    public static LegalDate known(@Nullable GivenDate given) {
        return known(given, null);
    }

    /** The date of a fact that is always known, perhaps only to the month or year. */
    public static LegalDate known(@Nullable GivenDate given, @Nullable Precision precision) {
        LegalDate date = recorded(given, precision);
        if (date == null) {
            throw new MalformedInput(POINTER, new InvalidValue("effective-on.unknown"));
        }
        return date;
    }

    /** The date of a fact for which not to mention it means that it is unknown. */
    public static @Nullable LegalDate orUnknown(@Nullable GivenDate given, @Nullable Precision precision) {
        if (given == null || given.day == null) {
            return null;
        }
        try {
            return new LegalDate(given.day, precision == null ? Precision.DAY : precision);
        } catch (InvalidValue invalid) {
            throw new MalformedInput(POINTER, invalid);
        }
    }

    /** The date of a step of a case: not to mention it means today. */
    public static LegalDate orToday(@Nullable GivenDate given, LocalDate today) {
        return given == null ? LegalDate.of(today) : known(given);
    }

    /** Reads {@code 2019-03-01} or {@code null}; nothing else is a date. */
    static final class Reader extends ValueDeserializer<GivenDate> {

        @Override
        public GivenDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new InvalidValue("date.malformed", parser.currentToken());
            }
            return GivenDate.of(parsed(parser.getString()));
        }

        @Override
        public GivenDate getNullValue(DeserializationContext context) {
            return new GivenDate(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    /**
     * Reads a day in ISO form.
     *
     * @throws InvalidValue {@code date.malformed}
     */
    public static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text, ISO);
        } catch (DateTimeParseException malformed) {
            throw new InvalidValue("date.malformed", text.length() > 40 ? text.substring(0, 40) : text);
        }
    }
}
