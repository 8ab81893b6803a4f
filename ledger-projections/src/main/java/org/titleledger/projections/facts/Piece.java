package org.titleledger.projections.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;

/**
 * A fact on some days.
 *
 * @param valid the days; {@code null} for a fact that holds on none, because another one holds on all its days
 * @param disputed whether a dispute stands on these days
 * @param position where the act that recorded the fact stands in the log
 * @param version where the last act stands that said anything of it
 * @param <F> what it states
 */
public record Piece<F>(Timeline.Fact<F> fact, @Nullable Days valid, boolean disputed, long position, long version) {

    private static final List<String> COMMON = List.of("version", "act", "effective_on", "date_precision", "disputed");

    /** The columns of a table of facts behind its keys: those that every fact has, and what it states. */
    public static List<String> columns(String... stated) {
        return Stream.concat(COMMON.stream(), Stream.of(stated)).toList();
    }

    /**
     * The pieces of all facts of a timeline.
     *
     * @param name by which the places know the timeline
     * @param reachesBack whether the first fact also stands for the days before it, as names do
     */
    public static <F> void each(
            String name, Timeline<F> timeline, boolean reachesBack, Places places, Consumer<Piece<F>> pieces) {
        Map<Long, List<Timeline.Stretch<F>>> stretches = new HashMap<>();
        List<Timeline.Stretch<F>> all = timeline.stretches();
        all.forEach(stretch -> stretches
                .computeIfAbsent(stretch.fact().place(), key -> new ArrayList<>())
                .add(stretch));
        for (Timeline.Fact<F> fact : timeline.facts()) {
            long position = places.position(name, fact.place());
            long version = places.position(name, fact.version());
            List<Timeline.Stretch<F>> own = stretches.get(fact.place());
            if (own == null) {
                pieces.accept(new Piece<>(fact, null, false, position, version));
                continue;
            }
            for (Timeline.Stretch<F> stretch : own) {
                boolean first = reachesBack && stretch.equals(all.getFirst());
                Days valid = new Days(first ? null : stretch.from(), stretch.until());
                pieces.accept(new Piece<>(fact, valid, stretch.disputed(), position, version));
            }
        }
    }

    /** Its row in a table of which it is the only fact of its subject and position. */
    public FactRow row(RowTable table, UUID subject, @Nullable Object... stated) {
        return row(table, List.of(subject, position), stated);
    }

    /**
     * Its row in a table.
     *
     * @param key the values of the table's keys
     * @param stated what it states, in the order of the table's columns
     */
    public FactRow row(RowTable table, List<Object> key, @Nullable Object... stated) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(version);
        values.add(fact.act().value());
        values.add(LegalDate.dayOf(fact.effectiveOn()));
        values.add(Sql.precision(fact.effectiveOn()).name());
        values.add(disputed);
        values.addAll(Arrays.asList(stated));
        return new FactRow(table, key, valid, values);
    }
}
