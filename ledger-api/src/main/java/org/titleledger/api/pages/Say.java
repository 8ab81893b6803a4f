package org.titleledger.api.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the pages say dates, areas and words in one language. Templates call it. */
public final class Say {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

    private final Words words;
    private final ZoneId zone;

    Say(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** The word of a value of an enumeration; the value itself where nobody gave it a word yet. */
    public String word(String enumeration, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String word = words.orNull("word." + enumeration + "." + value);
        return word == null ? value : word;
    }

    /** A day of the law's time, no more exact than it is known (rule B1). */
    public String day(@Nullable LocalDate day, @Nullable String precision) {
        if (day == null) {
            return words.of("text.unknown-date");
        }
        boolean chinese = words.locale().getLanguage().equals("zh");
        return switch (precision == null ? "DAY" : precision) {
            case "YEAR" -> YEAR.format(day) + (chinese ? "年" : "");
            case "MONTH" -> chinese ? day.getYear() + "年" + day.getMonthValue() + "月" : MONTH.format(day);
            default -> day.toString();
        };
    }

    /** A day known to the day. */
    public String day(@Nullable LocalDate day) {
        return day(day, null);
    }

    /** A day that may be absent. */
    public String dayOrDash(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    /** The last day of a period, as papers say it, of its first day after (rule B2). */
    public String lastDay(@Nullable LocalDate until) {
        return until == null ? "" : until.minusDays(1).toString();
    }

    /** An instant of the ledger's time, in the bureau's zone. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "—" : TIME.format(instant.atZone(zone));
    }

    /** An instant with all its digits, which given back as knownAt includes the act (rule B3). */
    public String exactly(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** An area in square metres. */
    public String area(@Nullable BigDecimal squareMetres) {
        return squareMetres == null ? "—" : NumberFormat.getInstance(Locale.US).format(squareMetres) + " m²";
    }

    /** A count. */
    public String count(@Nullable Long count) {
        return count == null ? "—" : NumberFormat.getInstance(Locale.US).format(count);
    }

    /** A share of a right; the whole of it needs no fraction. */
    public String share(@Nullable String share) {
        return share == null || share.equals("1/1") ? "" : share;
    }

    /** A sentence or label. */
    public String text(String key) {
        return words.of(key);
    }

    /** A sentence with something in it. */
    public String text(String key, Object... details) {
        return words.of(key, details);
    }

    /** What kind of act an event's stored name is. */
    public String act(String type) {
        String word = words.orNull("act." + type);
        return word == null ? type : word;
    }
}
