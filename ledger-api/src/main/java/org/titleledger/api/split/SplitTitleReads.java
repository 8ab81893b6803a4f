package org.titleledger.api.split;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.split.SplitBoard;
import org.titleledger.projections.split.SplitFilter;
import org.titleledger.projections.split.SplitTitleQueries;
import org.titleledger.split.Cause;

/** The board: which titles are still split, since when, why, and who does what next. */
@RestController
@RequestMapping("/api/v1/split-titles")
public class SplitTitleReads {

    private final Reads reads;
    private final SplitTitleQueries splits;

    public SplitTitleReads(Reads reads, SplitTitleQueries splits) {
        this.reads = reads;
        this.splits = splits;
    }

    /** The split titles of a day, with the number of each cause over all of them. */
    @GetMapping
    public ResponseEntity<?> board(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(required = false) @Nullable String compound,
            @RequestParam(required = false) @Nullable PartyId holder,
            @ParameterObject ReadQuery query) {
        SplitFilter filter = new SplitFilter(cause, compound, holder);
        Viewer viewer = reads.viewer();
        return reads.list(request, query, point -> {
            SplitBoard board = splits.board(filter, point.asOf(), viewer, query.paging());
            return new Reads.Found(
                    board.items(),
                    board.total(),
                    Map.of("counts", board.counts(), "compounds", splits.compounds(point.asOf(), viewer)));
        });
    }
}
