package org.titleledger.api.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ChangeViews;
import org.titleledger.api.questions.UnderstoodView.MendingView;
import org.titleledger.api.questions.UnderstoodView.StatementView;
import org.titleledger.changes.Understanding;
import org.titleledger.projections.shared.Past;
import org.titleledger.shared.ActId;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;

/** Tells what is understood of a property as the API answers it. */
final class UnderstandingViews {

    private static final String DAY = "effectiveOn";

    private final ChangeViews json;
    private final Map<Long, Instant> times;
    private final Map<ActId, List<Past>> acts = new HashMap<>();

    /**
     * @param json how statements are told
     * @param pasts the events of the property's streams
     * @param times when those at some positions were recorded
     */
    UnderstandingViews(ChangeViews json, List<Past> pasts, Map<Long, Instant> times) {
        this.json = json;
        this.times = times;
        pasts.forEach(past -> acts.computeIfAbsent(past.event().act().id(), act -> new ArrayList<>())
                .add(past));
    }

    /** In the order of the log. */
    List<UnderstoodView> of(List<Understanding> understandings, LocalDate day) {
        return understandings.stream()
                .map(understanding -> view(understanding, day))
                .sorted(Comparator.comparingLong(UnderstoodView::position))
                .toList();
    }

    private UnderstoodView view(Understanding understanding, LocalDate day) {
        Past past = first(understanding.act(), streamOf(understanding.field()));
        StatementView then = view(understanding.asRecorded());
        StatementView since = understanding.asUnderstood() == null ? null : view(understanding.asUnderstood());
        return new UnderstoodView(
                understanding.field(),
                understanding.act(),
                typeOf(past.event()),
                past.event().act().actor().login(),
                recordedAt(past),
                past.position(),
                understanding.standing(),
                then,
                since,
                differs(then, since),
                understanding.days(),
                understanding.days().stream().anyMatch(days -> covers(days, day)),
                understanding.corrections().stream()
                        .map(mending -> view(mending, streamOf(understanding.field())))
                        .toList());
    }

    private static boolean covers(Understanding.Days days, LocalDate day) {
        return (days.from() == null || !day.isBefore(days.from()))
                && (days.until() == null || day.isBefore(days.until()));
    }

    private MendingView view(Understanding.Mending mending, String stream) {
        Past past = first(mending.act(), stream);
        return new MendingView(
                mending.act(),
                mending.kind(),
                mending.target(),
                mending.counts(),
                past.event().act().actor().login(),
                recordedAt(past),
                past.position());
    }

    private StatementView view(Understanding.Statement statement) {
        return new StatementView(
                json.shown(statement.stated()),
                LegalDate.dayOf(statement.effectiveOn()),
                inexact(statement.effectiveOn()));
    }

    private static @Nullable Precision inexact(@Nullable LegalDate date) {
        return date == null || date.precision() == Precision.DAY ? null : date.precision();
    }

    /** By the names that corrections have for them, the day first. */
    private static List<String> differs(StatementView then, @Nullable StatementView since) {
        if (since == null) {
            return List.of();
        }
        List<String> differs = new ArrayList<>();
        if (!Objects.equals(then.effectiveOn(), since.effectiveOn()) || then.precision() != since.precision()) {
            differs.add(DAY);
        }
        Set<String> names = new LinkedHashSet<>(then.stated().propertyNames());
        names.addAll(since.stated().propertyNames());
        names.stream()
                .filter(name -> !then.stated().path(name).equals(since.stated().path(name)))
                .forEach(differs::add);
        return differs;
    }

    private static String streamOf(String field) {
        String thing = field.contains("/") ? field.substring(0, field.indexOf('/')) : field;
        return switch (thing) {
            case "titles", "restrictions", "exceptions" -> "title";
            case "custody" -> "custody";
            case "occupancies", "rooms" -> "occupancy";
            default -> "property";
        };
    }

    /** An act may have written several streams. */
    private Past first(ActId act, String stream) {
        return acts.getOrDefault(act, List.of()).stream()
                .filter(past -> past.stream().kind().equals(stream))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not recorded here: " + act));
    }

    private Instant recordedAt(Past past) {
        return Objects.requireNonNull(times.get(past.position()));
    }

    private static String typeOf(LedgerEvent event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(EventName.class))
                .value();
    }
}
