package org.titleledger.api.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.Items;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.chain.Check;
import org.titleledger.projections.chain.ChainQueries;
import org.titleledger.projections.history.LateQueries;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;

/** Questions over the whole ledger. */
@RestController
@RequestMapping("/api/v1")
public class LedgerQuestions {

    private static final int ANY = 1;

    private final Reads reads;
    private final LateQueries late;
    private final ChainQueries chains;
    private final ChainSentences sentences;

    public LedgerQuestions(Reads reads, LateQueries late, ChainQueries chains, ChainSentences sentences) {
        this.reads = reads;
        this.late = late;
        this.chains = chains;
        this.sentences = sentences;
    }

    /**
     * Acts that were recorded long after they took effect, the latest first.
     *
     * @param minimumDays how long, in days of the bureau's zone; 1 when absent
     */
    @GetMapping("/late-registrations")
    @Items(LateQueries.LateAct.class)
    public ResponseEntity<?> late(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Integer minimumDays,
            @RequestParam(required = false) @Nullable PropertyId property,
            @ParameterObject ReadQuery query) {
        int days = minimumDays == null ? ANY : minimumDays;
        if (days < 0) {
            throw new MalformedInput("/minimumDays", new InvalidValue("parameter-is-malformed", "minimumDays"));
        }
        Viewer viewer = reads.viewer();
        return reads.list(request, query, point -> late.list(days, property, point.asOf(), viewer, query.paging()));
    }

    /**
     * Where chains of title do not fit together, by severity.
     *
     * @param problem which check; all when absent
     */
    @GetMapping("/title-chains")
    @Items(ChainQueries.Found.class)
    public ResponseEntity<?> chains(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Check problem,
            @RequestParam(required = false) Check.@Nullable Severity severity,
            @ParameterObject ReadQuery query,
            Locale locale) {
        Viewer viewer = reads.viewer();
        return reads.list(request, query, point -> {
            Listed<ChainQueries.Found> found = chains.list(problem, severity, point.asOf(), viewer, query.paging());
            return new Listed<>(
                    found.items().stream()
                            .map(one -> one.told(view -> sentences.of(view, locale)))
                            .toList(),
                    found.total());
        });
    }
}
