package org.titleledger.api.questions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.titleledger.projections.chain.ChainQueries;
import org.titleledger.projections.chain.ChainView;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.title.Right;
import org.titleledger.title.TitleState;

/** The chain of title of one property. */
@RestController
@RequestMapping("/api/v1/properties/{property}/title-chain")
public class ChainQuestion {

    private final Reads reads;
    private final PropertyQueries properties;
    private final ChainQueries chains;
    private final ChainSentences sentences;
    private final Log log;

    public ChainQuestion(
            Reads reads, PropertyQueries properties, ChainQueries chains, ChainSentences sentences, Log log) {
        this.reads = reads;
        this.properties = properties;
        this.chains = chains;
        this.sentences = sentences;
        this.log = log;
    }

    /** Through whose hands each right went, and where that does not fit together. */
    @GetMapping
    public Known<ChainView> chain(
            @PathVariable PropertyId property,
            @RequestParam(required = false) @Nullable Right right,
            @ParameterObject ReadQuery query,
            Locale locale) {
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                asOf -> properties
                        .file(property, asOf, viewer)
                        .map(file -> chains.view(title(property, asOf), right, asOf)
                                .told(problem -> sentences.of(problem, locale))),
                Optional.of(() -> new ChainView(List.of(), List.of())),
                new PropertyRefusal.PropertyNotFound(property));
    }

    /** The same as rows, one for each link, with what does not fit there. */
    @GetMapping(produces = CsvLists.TYPE)
    public ResponseEntity<String> rows(
            @PathVariable PropertyId property,
            @RequestParam(required = false) @Nullable Right right,
            @ParameterObject ReadQuery query,
            Locale locale) {
        Known<ChainView> chain = chain(property, right, query, locale);
        return reads.csv(chain, ChainRow.of(chain.view()));
    }

    private TitleState title(PropertyId property, AsOf asOf) {
        return TitleState.STREAM.after(
                Histories.of(property, log).until(asOf.position()).getOrDefault(property.titleStream(), List.of()));
    }
}
