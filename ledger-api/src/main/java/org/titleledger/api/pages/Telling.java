package org.titleledger.api.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.property.PropertyId;

/**
 * Tells what questions answer, in words.
 *
 * @param words of the reader's language
 * @param say how days and enumerations are said in it
 * @param beside how two statements stand side by side
 */
record Telling(Words words, Say say, Beside beside) {

    static Telling in(Words words, ZoneId zone, Names names) {
        Say say = new Say(words, zone);
        return new Telling(words, say, new Beside(new Details(words, say, names), say));
    }

    /** Days, the last one as papers say it; since when is not always known, and some hold on. */
    String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        String since = from == null ? words.of("text.since-unknown") : words.of("text.since", from.toString());
        return since + " " + (until == null ? words.of("text.to-date") : words.of("text.until", say.lastDay(until)));
    }

    /** What a difference or an understanding is about. */
    String of(String field) {
        return FieldWords.of(field, words, say);
    }

    /** What was recorded of one thing, beside what is understood of it. */
    record Understood(SeenQuestions.Understood item, String about, List<Beside.Row> rows, List<String> days) {

        /** Whether it is to be told at all that something became of it. */
        public boolean differs() {
            return !item.standing().equals("AS_RECORDED");
        }
    }

    /** All of a property that does not stand as it was recorded, by the act that recorded it. */
    Map<String, List<Understood>> differing(LedgerApi api, Exchange exchange, PropertyId property) {
        Map<String, List<Understood>> differing = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>(Map.of("differing", "true", "size", "500"));
        SeenQuestions.Understanding page;
        int next = 0;
        do {
            query.put("page", String.valueOf(next++));
            page = api.read(
                    exchange, SeenQuestions.Understanding.class, "/properties/" + property + "/understanding", query);
            page.items()
                    .forEach(item -> differing
                            .computeIfAbsent(item.act(), act -> new ArrayList<>())
                            .add(of(item)));
        } while (!page.items().isEmpty() && next * 500L < page.total());
        return differing;
    }

    Understood of(SeenQuestions.Understood item) {
        return new Understood(
                item,
                of(item.field()),
                beside.of(item),
                item.days().stream()
                        .map(days -> span(days.from(), days.until())
                                + (days.disputed() ? words.of("understanding.doubt") : ""))
                        .toList());
    }

    List<Understood> all(List<SeenQuestions.Understood> items) {
        return items.stream().map(this::of).toList();
    }
}
