package org.titleledger.api.property;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.Items;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadPoint;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.party.PartyId;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.custody.HandoverView;
import org.titleledger.projections.history.HistoryItem;
import org.titleledger.projections.occupancy.OccupancyQueries;
import org.titleledger.projections.occupancy.OccupancyRoll;
import org.titleledger.projections.property.PropertyFile;
import org.titleledger.projections.property.PropertyFilter;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.shared.CommandRefused;

/** Reads of properties. What the caller may not see does not exist (rule K1). */
@RestController
@RequestMapping("/api/v1/properties")
public class PropertyReads {

    private static final Reads.Found UNKNOWN = new Reads.Found(List.of(), 0, Map.of("known", false));

    private final Reads reads;
    private final PropertyQueries properties;
    private final CustodyQueries custody;
    private final OccupancyQueries occupancy;
    private final FileReads fileReads;

    public PropertyReads(
            Reads reads,
            PropertyQueries properties,
            CustodyQueries custody,
            OccupancyQueries occupancy,
            FileReads fileReads) {
        this.reads = reads;
        this.properties = properties;
        this.custody = custody;
        this.occupancy = occupancy;
        this.fileReads = fileReads;
    }

    /** Properties by compound and name. */
    @GetMapping
    public ResponseEntity<?> list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String compound,
            @RequestParam(required = false) @Nullable PartyId holder,
            @RequestParam(required = false) @Nullable PartyId custodian,
            @RequestParam(required = false) @Nullable Boolean split,
            @RequestParam(required = false) @Nullable PropertyKind kind,
            @RequestParam(required = false) @Nullable PropertyId parent,
            @ParameterObject ReadQuery query) {
        PropertyFilter filter = new PropertyFilter(q, compound, holder, custodian, split, kind, parent);
        Viewer viewer = reads.viewer();
        return reads.list(request, query, point -> properties.list(filter, point.asOf(), viewer, query.paging()));
    }

    /** One property's file. */
    @GetMapping("/{property}")
    public Known<PropertyFile> one(
            HttpServletRequest request, @PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        Known<PropertyFile> file = reads.one(
                query,
                property,
                asOf -> properties.file(property, asOf, viewer),
                Optional.of(() -> PropertyFile.unknown(property)),
                new PropertyRefusal.PropertyNotFound(property));
        fileReads.note(property, request.getRequestURI());
        return file;
    }

    /** Everything recorded about a property, in the log's order. */
    @GetMapping("/{property}/history")
    @Items(HistoryItem.class)
    public ResponseEntity<?> history(
            HttpServletRequest request, @PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        ResponseEntity<?> history = reads.list(request, query, property, point -> {
            if (!isKnown(property, point, viewer)) {
                return UNKNOWN;
            }
            return properties.history(property, point.asOf(), viewer, query.paging());
        });
        fileReads.note(property, request.getRequestURI());
        return history;
    }

    /** The chain of handovers. */
    @GetMapping("/{property}/custody-handovers")
    public ResponseEntity<?> custody(
            HttpServletRequest request, @PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.list(request, query, property, point -> {
            if (!isKnown(property, point, viewer)) {
                return UNKNOWN;
            }
            List<HandoverView> chain = custody.chain(property, point.asOf(), viewer);
            return new Listed<>(chain, chain.size());
        });
    }

    /** The rooms and who uses them. */
    @GetMapping("/{property}/occupancy-roll")
    public Known<OccupancyRoll> roll(@PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                asOf -> properties.file(property, asOf, viewer).map(file -> occupancy.roll(property, asOf, viewer)),
                Optional.of(() -> new OccupancyRoll(List.of(), List.of())),
                new PropertyRefusal.PropertyNotFound(property));
    }

    /** Whether anything was known of it; refuses what does not exist for this viewer. */
    private boolean isKnown(PropertyId property, ReadPoint point, Viewer viewer) {
        boolean known = properties.file(property, point.asOf(), viewer).isPresent();
        if (!known
                && !reads.wasUnknown(
                        point, properties.file(property, point.latest(), viewer).isPresent())) {
            throw new CommandRefused(new PropertyRefusal.PropertyNotFound(property));
        }
        return known;
    }
}
