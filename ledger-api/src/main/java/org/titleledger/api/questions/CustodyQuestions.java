package org.titleledger.api.questions;

import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.custody.CustodyTimeline;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;

/** Questions about who kept a property. */
@RestController
@RequestMapping("/api/v1/properties/{property}")
public class CustodyQuestions {

    private final Reads reads;
    private final PropertyQueries properties;
    private final CustodyQueries custody;
    private final Log log;

    public CustodyQuestions(Reads reads, PropertyQueries properties, CustodyQueries custody, Log log) {
        this.reads = reads;
        this.properties = properties;
        this.custody = custody;
        this.log = log;
    }

    /** Who kept it on both axes: one row for each act after which the ledger knew something else. */
    @GetMapping("/custody-timeline")
    public Known<CustodyTimeline> timeline(@PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                asOf -> properties
                        .file(property, asOf, viewer)
                        .map(file -> custody.timeline(
                                Entries.of(List.of(property.custodyStream()), asOf, log)
                                        .all(),
                                asOf)),
                Optional.of(() -> new CustodyTimeline(List.of())),
                new PropertyRefusal.PropertyNotFound(property));
    }
}
