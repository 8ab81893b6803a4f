package org.titleledger.api.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.Items;
import org.titleledger.api.http.ReadPoint;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.projections.reliance.RelianceItem;
import org.titleledger.projections.reliance.RelianceQueries;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.shared.ActId;
import org.titleledger.shared.CommandRefused;

/** Questions about one act. What the caller may not see does not exist (rule K1). */
@RestController
@RequestMapping("/api/v1/acts/{act}")
public class ActQuestions {

    private static final Reads.Found UNKNOWN = new Reads.Found(List.of(), 0, Map.of("known", false));

    private final Reads reads;
    private final CorrectedStates states;
    private final RelianceQueries reliance;

    public ActQuestions(Reads reads, CorrectedStates states, RelianceQueries reliance) {
        this.reads = reads;
        this.states = states;
        this.reliance = reliance;
    }

    /**
     * The approvals and registrations that were given while what a correction corrected stood: that of a correction where the
     * act is one, and those of all its corrections, in the log's order.
     */
    @GetMapping("/reliance")
    @Items(RelianceItem.class)
    public ResponseEntity<?> reliance(
            HttpServletRequest request, @PathVariable ActId act, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.list(
                request,
                query,
                point -> isKnown(act, point, viewer)
                        ? reliance.on(states.of(act, point.position()), point.asOf(), viewer, query.paging())
                        : UNKNOWN);
    }

    /** Whether it was recorded already; refuses what does not exist for this viewer. */
    private boolean isKnown(ActId act, ReadPoint point, Viewer viewer) {
        boolean known = states.isSeen(act, point.asOf(), viewer);
        if (!known && !reads.wasUnknown(point, states.isSeen(act, point.latest(), viewer))) {
            throw new CommandRefused(new QuestionRefusal.ActNotFound(act));
        }
        return known;
    }
}
