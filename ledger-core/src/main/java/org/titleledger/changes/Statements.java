package org.titleledger.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.titleledger.custody.CustodyState;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.property.Area;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Timeline;
import org.titleledger.title.TitleState;

/**
 * What the acts on one thing stated, each by itself.
 *
 * @param timeline the acts as they were recorded, beside their corrections
 * @param words how it is told what one of them states
 */
record Statements<F>(Timeline<F> timeline, Function<F, Object> words) {

    /** Several identifiers, or areas, under a name of their own. */
    private record Identified(List<Identifier> identifiers) {}

    private record Measured(List<Area> areas) {}

    /** Of all things that the streams of a property speak of; the fields are those of a {@link Reading}. */
    static Map<String, Statements<?>> of(Map<StreamId, ? extends List<? extends LedgerEvent>> histories) {
        Map<String, Statements<?>> statements = new LinkedHashMap<>();
        histories.forEach((stream, history) -> add(stream.kind(), history, statements));
        statements.values().removeIf(stated -> stated.timeline.recorded().isEmpty());
        return statements;
    }

    private static void add(String kind, List<? extends LedgerEvent> history, Map<String, Statements<?>> statements) {
        if (kind.equals(TitleState.STREAM.name())) {
            add(TitleState.STREAM.after(history), statements);
        } else if (kind.equals(PropertyState.STREAM.name())) {
            add(PropertyState.STREAM.after(history), statements);
        } else if (kind.equals(CustodyState.STREAM.name())) {
            statements.put("custody", plain(CustodyState.STREAM.after(history).handovers()));
        } else if (kind.equals(OccupancyState.STREAM.name())) {
            OccupancyState occupancy = OccupancyState.STREAM.after(history);
            occupancy.useActs().forEach((id, acts) -> statements.put("occupancies/" + id, plain(acts)));
            statements.put("rooms", plain(occupancy.roomActs()));
        }
    }

    private static void add(TitleState title, Map<String, Statements<?>> statements) {
        title.rights().forEach((right, timeline) -> statements.put("titles/" + right, plain(timeline)));
        title.restrictionActs().forEach((id, acts) -> statements.put("restrictions/" + id, plain(acts)));
        title.exceptionActs().forEach((id, exception) -> statements.put("exceptions/" + id, plain(exception.acts())));
    }

    private static void add(PropertyState property, Map<String, Statements<?>> statements) {
        statements.put("description", plain(property.descriptions()));
        statements.put("identifiers", new Statements<>(property.identifiers(), Identified::new));
        statements.put("areas", new Statements<>(property.areas(), Measured::new));
        statements.put("parent", plain(property.parents()));
    }

    private static <F> Statements<F> plain(Timeline<F> timeline) {
        return new Statements<>(timeline, stated -> stated);
    }
}
