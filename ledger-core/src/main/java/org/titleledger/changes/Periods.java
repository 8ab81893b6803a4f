package org.titleledger.changes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.TitleEvent;

/** Intervals with an end of their own (rule A3), read from the events that began, moved and ended them. */
final class Periods {

    /** What stands behind the end of a period: nothing. */
    static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "nothing";
        }
    };

    /** A restriction as it was imposed. */
    record Restricted(
            String kind,
            @Nullable String authority,
            @Nullable String documentNumber,
            @Nullable String right) {}

    /** A use as it was assigned. */
    record Used(
            String occupant,
            @Nullable List<String> rooms,
            @Nullable String agreement,
            boolean shared) {}

    /** An exception as it was asked for. */
    record Allowed(String article, String holder) {}

    private record Period(
            Object stated,
            @Nullable LegalDate from,
            @Nullable LocalDate until,
            ActId begunBy,
            ActId movedBy) {

        Period endingOn(@Nullable LocalDate day, ActId act) {
            return new Period(stated, from, day, begunBy, act);
        }

        Timeline<Object> timeline() {
            Timeline<Object> timeline = Timeline.empty().with(stated, from, 0, begunBy);
            return until == null ? timeline : timeline.with(NOTHING, LegalDate.of(until), 1, movedBy);
        }
    }

    private final Map<String, Period> periods = new LinkedHashMap<>();
    private final Map<ExceptionId, TitleEvent.ExceptionRequested> asked = new LinkedHashMap<>();

    private Periods() {}

    static void add(List<LedgerEvent> history, Map<String, Timeline<Object>> timelines) {
        Periods periods = new Periods();
        history.forEach(periods::note);
        periods.periods.forEach((field, period) -> timelines.put(field, period.timeline()));
    }

    private void note(LedgerEvent event) {
        if (event instanceof TitleEvent title) {
            note(title, title.act().id());
        } else if (event instanceof OccupancyEvent occupancy) {
            note(occupancy, occupancy.act().id());
        }
    }

    private void note(TitleEvent event, ActId act) {
        switch (event) {
            case TitleEvent.RestrictionImposed e ->
                begin(
                        "restrictions/" + e.restriction(),
                        new Restricted(
                                e.kind().name(),
                                e.authority(),
                                e.documentNumber(),
                                e.right() == null ? null : e.right().name()),
                        e.effectiveOn(),
                        e.until(),
                        act);
            case TitleEvent.RestrictionRenewed e -> end("restrictions/" + e.restriction(), e.until(), act);
            case TitleEvent.RestrictionReleased e ->
                end("restrictions/" + e.restriction(), e.effectiveOn().day(), act);
            case TitleEvent.ExceptionRequested e -> asked.put(e.exception(), e);
            case TitleEvent.ExceptionApproved e -> approve(e, act);
            case TitleEvent.ExceptionEnded e ->
                end("exceptions/" + e.exception(), e.effectiveOn().day(), act);
            case TitleEvent.Recorded e -> {}
            case TitleEvent.Ended e -> {}
            case TitleEvent.OfTransfer e -> {}
            case TitleEvent.OfCorrection e -> {}
        }
    }

    private void note(OccupancyEvent event, ActId act) {
        switch (event) {
            case OccupancyEvent.Assigned e ->
                begin(
                        "occupancies/" + e.occupancy(),
                        new Used(e.occupant().toString(), e.rooms(), e.agreement(), e.shared()),
                        e.effectiveOn(),
                        e.until(),
                        act);
            case OccupancyEvent.Ended e ->
                end("occupancies/" + e.occupancy(), e.effectiveOn().day(), act);
            case OccupancyEvent.RoomsRecorded e ->
                e.rooms().forEach(room -> begin("rooms/" + room.number(), room, e.effectiveOn(), null, act));
            case OccupancyEvent.RoomRetired e ->
                end("rooms/" + e.number(), e.effectiveOn().day(), act);
        }
    }

    private void approve(TitleEvent.ExceptionApproved event, ActId act) {
        TitleEvent.ExceptionRequested e = asked.get(event.exception());
        if (e != null) {
            begin(
                    "exceptions/" + e.exception(),
                    new Allowed(e.article().toString(), e.holder().toString()),
                    e.effectiveOn(),
                    e.until(),
                    act);
        }
    }

    private void begin(String field, Object stated, @Nullable LegalDate from, @Nullable LocalDate until, ActId act) {
        periods.put(field, new Period(stated, from, until, act, act));
    }

    private void end(String field, LocalDate day, ActId act) {
        periods.computeIfPresent(field, (key, period) -> period.endingOn(day, act));
    }
}
