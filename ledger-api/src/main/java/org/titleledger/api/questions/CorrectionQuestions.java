package org.titleledger.api.questions;

import jakarta.servlet.http.HttpServletRequest;
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
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.correction.CorrectionCase.State;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyRefusal;
import org.titleledger.projections.corrections.CorrectionQueries;
import org.titleledger.projections.history.HistoryQueries;
import org.titleledger.projections.parties.PartyQueries;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Correction;
import tools.jackson.databind.json.JsonMapper;

/** Questions about corrections: which wait, and what each does. */
@RestController
@RequestMapping("/api/v1")
public class CorrectionQuestions {

    private final Reads reads;
    private final PropertyQueries properties;
    private final PartyQueries parties;
    private final CorrectionQueries corrections;
    private final ThingQuestions things;

    public CorrectionQuestions(
            Reads reads,
            PropertyQueries properties,
            PartyQueries parties,
            CorrectionQueries corrections,
            HistoryQueries histories,
            Log log,
            JsonMapper json) {
        this.reads = reads;
        this.properties = properties;
        this.parties = parties;
        this.corrections = corrections;
        this.things = new ThingQuestions(log, histories, json);
    }

    /**
     * Corrections over the whole ledger, the first that was asked for first.
     *
     * @param state what became of them, {@code ASKED} for those that wait; all when absent
     */
    @GetMapping("/corrections")
    public ResponseEntity<?> all(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) Correction.@Nullable Kind kind,
            @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.list(request, query, point -> corrections.list(state, kind, point.asOf(), viewer, query.paging()));
    }

    /** One correction of what was recorded about a property, with what it would change or changed. */
    @GetMapping("/properties/{property}/corrections/{correction}")
    public Known<CorrectionDetail> ofProperty(
            @PathVariable PropertyId property,
            @PathVariable CorrectionId correction,
            @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                asOf -> properties
                        .file(property, asOf, viewer)
                        .map(file -> things.correction(ThingStreams.of(property, viewer), correction, asOf)
                                .orElseThrow(() -> new CommandRefused(new CorrectionRefusal.NotFound(correction)))),
                new PropertyRefusal.PropertyNotFound(property));
    }

    /** The same of a party. */
    @GetMapping("/parties/{party}/corrections/{correction}")
    public Known<CorrectionDetail> ofParty(
            @PathVariable PartyId party, @PathVariable CorrectionId correction, @ParameterObject ReadQuery query) {
        return reads.one(
                query,
                party,
                asOf -> parties.one(party, asOf)
                        .map(view -> things.correction(ThingStreams.of(party), correction, asOf)
                                .orElseThrow(() -> new CommandRefused(new CorrectionRefusal.NotFound(correction)))),
                new PartyRefusal.PartyNotFound(party));
    }

    /** The corrections of a party that were asked for, and what became of each. */
    @GetMapping("/parties/{party}/corrections")
    public ResponseEntity<?> ofParty(
            HttpServletRequest request, @PathVariable PartyId party, @ParameterObject ReadQuery query) {
        return reads.list(request, query, party, point -> {
            if (parties.one(party, point.latest()).isEmpty()) {
                throw new CommandRefused(new PartyRefusal.PartyNotFound(party));
            }
            List<CorrectionView> all = things.corrections(ThingStreams.of(party), point.asOf());
            return new Reads.Found(query.paging().of(all), all.size(), Map.of());
        });
    }
}
