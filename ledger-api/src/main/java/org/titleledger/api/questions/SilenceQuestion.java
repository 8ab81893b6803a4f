package org.titleledger.api.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.CsvLists;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.projections.history.SilenceQueries;
import org.titleledger.projections.history.SilenceQueries.Silence;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.shared.ActId;

/** The negative answer about one property. */
@RestController
@RequestMapping("/api/v1/properties/{property}/nothing-recorded")
public class SilenceQuestion {

    private final Reads reads;
    private final PropertyQueries properties;
    private final SilenceQueries silence;

    public SilenceQuestion(Reads reads, PropertyQueries properties, SilenceQueries silence) {
        this.reads = reads;
        this.properties = properties;
        this.silence = silence;
    }

    /**
     * The answer as a row: it says itself what it is about, and when it was given.
     *
     * @param position the last position of the log that it knows
     */
    private record Row(
            PropertyId property,
            LocalDate from,
            LocalDate to,
            boolean nothing,
            List<ActId> acts,
            List<ActId> undated,
            Instant knownAt,
            long position) {}

    /**
     * Whether nothing is recorded for a time, as known: the negative answer.
     *
     * @param from the first legal day
     * @param to the first legal day behind it
     */
    @GetMapping
    public Known<Silence> nothingRecorded(
            @PathVariable PropertyId property,
            @RequestParam String from,
            @RequestParam String to,
            @ParameterObject ReadQuery query) {
        Span.OfDays days = Span.days(from, to);
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                asOf -> properties
                        .file(property, asOf, viewer)
                        .map(file -> silence.about(property, days.from(), days.to(), asOf, viewer)),
                Optional.of(() -> new Silence(true, List.of(), List.of())),
                new PropertyRefusal.PropertyNotFound(property));
    }

    /** The same as one row. */
    @GetMapping(produces = CsvLists.TYPE)
    public ResponseEntity<String> row(
            @PathVariable PropertyId property,
            @RequestParam String from,
            @RequestParam String to,
            @ParameterObject ReadQuery query) {
        Span.OfDays days = Span.days(from, to);
        Known<Silence> known = nothingRecorded(property, from, to, query);
        Silence answer = known.view();
        return reads.csv(
                known,
                List.of(new Row(
                        property,
                        days.from(),
                        days.to(),
                        answer.nothing(),
                        answer.acts(),
                        answer.undated(),
                        known.knownAt(),
                        known.position())));
    }
}
