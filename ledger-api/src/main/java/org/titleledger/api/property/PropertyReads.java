package org.titleledger.api.property;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.party.PartyId;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.custody.HandoverView;
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

    private final Reads reads;
    private final PropertyQueries properties;
    private final CustodyQueries custody;
    private final OccupancyQueries occupancy;
    private final LedgerDays days;
    private final FileReads fileReads;

    public PropertyReads(
            Reads reads,
            PropertyQueries properties,
            CustodyQueries custody,
            OccupancyQueries occupancy,
            LedgerDays days,
            FileReads fileReads) {
        this.reads = reads;
        this.properties = properties;
        this.custody = custody;
        this.occupancy = occupancy;
        this.days = days;
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
            @ParameterObject ReadQuery query) {
        PropertyFilter filter = new PropertyFilter(q, compound, holder, custodian, split, kind);
        LocalDate day = query.day(days.today());
        Viewer viewer = reads.viewer();
        return reads.list(request, query, () -> properties.list(filter, day, viewer, query.paging()));
    }

    /** One property's file. */
    @GetMapping("/{property}")
    public Known<PropertyFile> one(
            HttpServletRequest request, @PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        LocalDate day = query.day(days.today());
        Viewer viewer = reads.viewer();
        Known<PropertyFile> file = reads.one(
                query,
                property,
                () -> properties.file(property, day, viewer),
                new PropertyRefusal.PropertyNotFound(property));
        fileReads.note(property, request.getRequestURI());
        return file;
    }

    /** Everything recorded about a property, in the log's order. */
    @GetMapping("/{property}/history")
    public ResponseEntity<?> history(
            HttpServletRequest request, @PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        LocalDate day = query.day(days.today());
        Viewer viewer = reads.viewer();
        ResponseEntity<?> history = reads.list(request, query, property, () -> {
            refuseUnseen(property, day, viewer);
            return properties.history(property, day, viewer, query.paging());
        });
        fileReads.note(property, request.getRequestURI());
        return history;
    }

    /** The chain of handovers. */
    @GetMapping("/{property}/custody-handovers")
    public ResponseEntity<?> custody(
            HttpServletRequest request, @PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        LocalDate day = query.day(days.today());
        Viewer viewer = reads.viewer();
        return reads.list(request, query, property, () -> {
            refuseUnseen(property, day, viewer);
            List<HandoverView> chain = custody.chain(property, day, viewer);
            return new Listed<>(chain, chain.size());
        });
    }

    /** The rooms and who uses them. */
    @GetMapping("/{property}/occupancy-roll")
    public Known<OccupancyRoll> roll(@PathVariable PropertyId property, @ParameterObject ReadQuery query) {
        LocalDate day = query.day(days.today());
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                () -> {
                    refuseUnseen(property, day, viewer);
                    return Optional.of(occupancy.roll(property, day, viewer));
                },
                new PropertyRefusal.PropertyNotFound(property));
    }

    private void refuseUnseen(PropertyId property, LocalDate day, Viewer viewer) {
        if (properties.file(property, day, viewer).isEmpty()) {
            throw new CommandRefused(new PropertyRefusal.PropertyNotFound(property));
        }
    }
}
