package org.titleledger.api.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.titleledger.api.http.ReadPoint;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.changes.Understanding;
import org.titleledger.changes.Understanding.Standing;
import org.titleledger.projections.history.HistoryQueries;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded of a property, and what is understood of it now, side by side. */
@RestController
@RequestMapping("/api/v1/properties/{property}/understanding")
public class UnderstandingQuestion {

    private static final Reads.Found UNKNOWN = new Reads.Found(List.of(), 0, Map.of("known", false));

    private final Reads reads;
    private final PropertySight sight;
    private final HistoryQueries history;
    private final Log log;
    private final ChangeViews json;

    public UnderstandingQuestion(Reads reads, PropertySight sight, HistoryQueries history, Log log, JsonMapper json) {
        this.reads = reads;
        this.sight = sight;
        this.history = history;
        this.log = log;
        this.json = new ChangeViews(json);
    }

    /**
     * What each act stated when it was recorded, and what is understood of it: as corrected, on which days it holds, or that it
     * was annulled or disputed, and by which corrections; in the log's order.
     *
     * @param differing only what does not stand as it was recorded
     */
    @GetMapping
    @Items(UnderstoodView.class)
    public ResponseEntity<?> understanding(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @RequestParam(required = false) @Nullable Boolean differing,
            @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.list(request, query, property, point -> {
            if (!sight.isKnown(property, point, viewer)) {
                return UNKNOWN;
            }
            return sight.page(views(property, Boolean.TRUE.equals(differing), point, viewer), query.paging());
        });
    }

    private List<UnderstoodView> views(PropertyId property, boolean differing, ReadPoint point, Viewer viewer) {
        Histories histories = Histories.of(property, log);
        PropertySight.Fields fields = sight.fields(property, point.asOf(), viewer);
        List<Understanding> seen = Understanding.of(histories.until(point.position())).stream()
                .filter(understanding -> fields.sees(understanding.field()))
                .filter(understanding -> !differing || understanding.standing() != Standing.AS_RECORDED)
                .toList();
        Map<Long, Instant> times = history.times(property, point.asOf());
        return new UnderstandingViews(json, histories.all(point.position()), times)
                .of(seen, point.asOf().day());
    }
}
