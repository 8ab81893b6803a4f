package org.titleledger.api.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.ChangeViews;
import org.titleledger.api.http.Items;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadPoint;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.changes.Difference;
import org.titleledger.changes.Differences;
import org.titleledger.changes.Reading;
import org.titleledger.projections.chain.ChainQueries;
import org.titleledger.projections.chain.TimelineView;
import org.titleledger.projections.history.HistoryQueries;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.shared.ActId;
import org.titleledger.shared.CommandRefused;
import org.titleledger.title.Right;
import tools.jackson.databind.json.JsonMapper;

/** Questions about one property. What the caller may not see does not exist (rule K1). */
@RestController
@RequestMapping("/api/v1/properties/{property}")
public class PropertyQuestions {

    private final Reads reads;
    private final PropertyQueries properties;
    private final HistoryQueries history;
    private final PropertySight sight;
    private final ChainQueries chains;
    private final Log log;
    private final ChangeViews changes;

    public PropertyQuestions(
            Reads reads,
            PropertyQueries properties,
            HistoryQueries history,
            PropertySight sight,
            ChainQueries chains,
            Log log,
            JsonMapper json) {
        this.reads = reads;
        this.properties = properties;
        this.history = history;
        this.sight = sight;
        this.chains = chains;
        this.log = log;
        this.changes = new ChangeViews(json);
    }

    /**
     * What differs between two points of knowledge (instants), over all days, or between two legal days, as known.
     *
     * @param from the earlier end
     * @param to the later end
     */
    @GetMapping("/changes")
    @Items(ChangeViews.ChangeView.class)
    public ResponseEntity<?> changes(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @RequestParam String from,
            @RequestParam String to,
            @ParameterObject ReadQuery query) {
        Span span = Span.of(from, to);
        Viewer viewer = reads.viewer();
        long first = span instanceof Span.OfKnowledge(var begin, var end) ? reads.reached(begin) : 0;
        long second = span instanceof Span.OfKnowledge(var begin, var end) ? reads.reached(end) : 0;
        return reads.list(request, query, property, point -> {
            refuseUnseen(property, point, viewer);
            Histories histories = Histories.of(property, log);
            List<Difference> differences = switch (span) {
                case Span.OfKnowledge known -> ofKnowledge(histories, first, second);
                case Span.OfDays days ->
                    Differences.ofDays(Reading.of(histories.until(point.position())), days.from(), days.to());
            };
            PropertySight.Fields fields = sight.fields(property, point.asOf(), viewer);
            return sight.page(
                    changes.of(differences.stream()
                            .filter(difference -> fields.sees(difference.field()))
                            .toList()),
                    query.paging());
        });
    }

    private static List<Difference> ofKnowledge(Histories histories, long first, long second) {
        Set<ActId> between = histories.between(first, second).stream()
                .map(event -> event.act().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Differences.ofKnowledge(
                Reading.of(histories.until(first)), Reading.of(histories.until(second)), between);
    }

    /** What each right was on both axes: one row for each act after which the ledger knew something else. */
    @GetMapping("/title-timeline")
    public Known<TimelineView> timeline(
            @PathVariable PropertyId property,
            @RequestParam(required = false) @Nullable Right right,
            @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                asOf -> properties
                        .file(property, asOf, viewer)
                        .map(file -> chains.timeline(titleEntries(property, asOf), right, asOf)),
                Optional.of(() -> new TimelineView(List.of())),
                new PropertyRefusal.PropertyNotFound(property));
    }

    /** The corrections that were asked for, and what became of each. */
    @GetMapping("/corrections")
    @Items(CorrectionView.class)
    public ResponseEntity<?> corrections(
            HttpServletRequest request, @PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.list(request, query, property, point -> {
            refuseUnseen(property, point, viewer);
            List<CorrectionView> all = CorrectionViews.of(entries(history.corrections(property, point.asOf(), viewer)));
            return sight.page(all, query.paging());
        });
    }

    private List<Entry> titleEntries(PropertyId property, AsOf asOf) {
        return entries(log.of(List.of(property.titleStream())).stream()
                .map(Past::position)
                .filter(position -> position <= asOf.position())
                .sorted()
                .toList());
    }

    private List<Entry> entries(List<Long> positions) {
        return log.at(positions).stream().map(Arrival::entry).toList();
    }

    private void refuseUnseen(PropertyId property, ReadPoint point, Viewer viewer) {
        if (properties.file(property, point.latest(), viewer).isEmpty()) {
            throw new CommandRefused(new PropertyRefusal.PropertyNotFound(property));
        }
    }
}
