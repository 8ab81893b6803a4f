package org.titleledger.changes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.titleledger.bureau.BureauState;
import org.titleledger.custody.CustodyState;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.party.PartyState;
import org.titleledger.property.PropertyEnd;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.title.TitleState;

/**
 * What some streams say together.
 *
 * @param timelines by field, in a fixed order; of several subjects each field has its own before it, behind a slash
 */
public record Reading(Map<String, Timeline<Object>> timelines) {

    private static final List<StreamKind<?, ?>> KINDS = List.of(
            PropertyState.STREAM,
            TitleState.STREAM,
            CustodyState.STREAM,
            OccupancyState.STREAM,
            PartyState.STREAM,
            BureauState.STREAM);

    private static final Set<String> OF_PROPERTIES =
            Set.of(TitleState.STREAM.name(), CustodyState.STREAM.name(), OccupancyState.STREAM.name());

    public Reading {
        timelines = Collections.unmodifiableMap(new LinkedHashMap<>(timelines));
    }

    /** What the events of some streams say. */
    public static Reading of(Map<StreamId, ? extends List<? extends LedgerEvent>> histories) {
        return of(histories, state -> state);
    }

    /**
     * The same, looking at something that did not happen.
     *
     * @param imagined what a state would be
     */
    public static Reading of(
            Map<StreamId, ? extends List<? extends LedgerEvent>> histories, UnaryOperator<Object> imagined) {
        Map<String, Timeline<Object>> timelines = new LinkedHashMap<>();
        boolean several =
                histories.keySet().stream().map(StreamId::id).distinct().count() > 1;
        histories.forEach((stream, history) -> KINDS.stream()
                .filter(kind -> kind.name().equals(stream.kind()))
                .forEach(kind -> {
                    Map<String, Timeline<Object>> own = new LinkedHashMap<>();
                    add(imagined.apply(kind.after(history)), own);
                    own.forEach((field, timeline) ->
                            timelines.put(several ? subject(stream) + "/" + field : field, timeline));
                }));
        return new Reading(timelines);
    }

    /** All streams of a property are told under its own name. */
    private static String subject(StreamId stream) {
        String kind = OF_PROPERTIES.contains(stream.kind()) ? PropertyState.STREAM.name() : stream.kind();
        return kind + ":" + stream.id();
    }

    private static void add(Object state, Map<String, Timeline<Object>> timelines) {
        if (state instanceof TitleState title) {
            title.rights().forEach((right, timeline) -> put("titles/" + right, timeline, timelines));
            Periods.add(title, timelines);
        } else if (state instanceof PropertyState property) {
            add(property, timelines);
        } else if (state instanceof CustodyState custody) {
            put("custody", custody.handovers(), timelines);
        } else if (state instanceof OccupancyState occupancy) {
            Periods.add(occupancy, timelines);
        } else if (state instanceof PartyState party) {
            put("name", party.names(), timelines);
            put("identity", party.identities(), timelines);
            put("successors", party.ends().told(end -> end.successors()), timelines);
        } else if (state instanceof BureauState bureau) {
            put("bureau", bureau.designated(), timelines);
        }
    }

    private static void add(PropertyState property, Map<String, Timeline<Object>> timelines) {
        put("description", property.descriptions(), timelines);
        put("identifiers", property.identifiers(), timelines);
        put("areas", property.areas(), timelines);
        put(
                "parent",
                property.parents().told(place -> Objects.requireNonNullElse(place.on(), Periods.NOTHING)),
                timelines);
        put("retirement", property.ends().told(Reading::ending), timelines);
    }

    private static Object ending(PropertyEnd end) {
        return switch (end) {
            case PropertyEnd.Retired e -> e.cause();
            case PropertyEnd.Replaced e -> e.replacedBy();
        };
    }

    @SuppressWarnings("unchecked")
    private static void put(String field, Timeline<?> timeline, Map<String, Timeline<Object>> timelines) {
        if (!timeline.recorded().isEmpty()) {
            timelines.put(field, (Timeline<Object>) timeline);
        }
    }

    Timeline<Object> of(String field) {
        return timelines.getOrDefault(field, Timeline.empty());
    }
}
