package org.titleledger.api.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyRefusal;
import org.titleledger.projections.history.HistoryItem;
import org.titleledger.projections.history.HistoryQueries;
import org.titleledger.projections.parties.PartyQueries;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.shared.ActId;
import org.titleledger.shared.CommandRefused;
import tools.jackson.databind.json.JsonMapper;

/** Questions about single acts: what they recorded, and what stands of it now. */
@RestController
@RequestMapping("/api/v1")
public class RecordedActs {

    private final Reads reads;
    private final PropertyQueries properties;
    private final PartyQueries parties;
    private final ThingQuestions things;

    public RecordedActs(
            Reads reads,
            PropertyQueries properties,
            PartyQueries parties,
            HistoryQueries histories,
            Log log,
            JsonMapper json) {
        this.reads = reads;
        this.properties = properties;
        this.parties = parties;
        this.things = new ThingQuestions(log, histories, json);
    }

    /** One act on a property, what stands of it now, and how that can be corrected. */
    @GetMapping("/properties/{property}/acts/{act}")
    public Known<ActView> ofProperty(
            @PathVariable PropertyId property, @PathVariable ActId act, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                asOf -> properties
                        .file(property, asOf, viewer)
                        .map(file -> things.act(ThingStreams.of(property, viewer), act, asOf)
                                .orElseThrow(() -> new CommandRefused(new QuestionRefusal.ActNotFound(act)))),
                Optional.of(() -> new ActView(act, List.of(), List.of())),
                new PropertyRefusal.PropertyNotFound(property));
    }

    /** The same about a party. */
    @GetMapping("/parties/{party}/acts/{act}")
    public Known<ActView> ofParty(
            @PathVariable PartyId party, @PathVariable ActId act, @ParameterObject ReadQuery query) {
        return reads.one(
                query,
                party,
                asOf -> parties.one(party, asOf)
                        .map(view -> things.act(ThingStreams.of(party), act, asOf)
                                .orElseThrow(() -> new CommandRefused(new QuestionRefusal.ActNotFound(act)))),
                Optional.of(() -> new ActView(act, List.of(), List.of())),
                new PartyRefusal.PartyNotFound(party));
    }

    /** Everything recorded about a party, in the log's order. */
    @GetMapping("/parties/{party}/history")
    public ResponseEntity<?> history(
            HttpServletRequest request, @PathVariable PartyId party, @ParameterObject ReadQuery query) {
        return reads.list(request, query, party, point -> {
            if (parties.one(party, point.latest()).isEmpty()) {
                throw new CommandRefused(new PartyRefusal.PartyNotFound(party));
            }
            List<HistoryItem> all = things.history(ThingStreams.of(party), point.asOf());
            return new Reads.Found(query.paging().of(all), all.size(), Map.of());
        });
    }
}
