package org.titleledger.api.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.transfers.TransferFilter;
import org.titleledger.projections.transfers.TransferQueries;
import org.titleledger.projections.transfers.TransferView;
import org.titleledger.property.PropertyId;
import org.titleledger.title.Blocker;
import org.titleledger.title.TitleRefusal;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/** Reads of transfer cases. */
@RestController
@RequestMapping("/api/v1")
public class TransferReads {

    private final Reads reads;
    private final TransferQueries transfers;

    public TransferReads(Reads reads, TransferQueries transfers) {
        this.reads = reads;
        this.transfers = transfers;
    }

    /** Cases, the longest idle first. */
    @GetMapping("/transfers")
    public ResponseEntity<?> list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable TransferState state,
            @RequestParam(required = false) Blocker.@Nullable Kind blocker,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable Integer idleDays,
            @ParameterObject ReadQuery query) {
        TransferFilter filter = new TransferFilter(state, blocker, assignee, idleDays);
        Viewer viewer = reads.viewer();
        return reads.list(request, query, point -> transfers.list(filter, point.asOf(), viewer, query.paging()));
    }

    /** One case. */
    @GetMapping("/properties/{property}/transfers/{transfer}")
    public Known<TransferView> one(
            @PathVariable PropertyId property, @PathVariable TransferId transfer, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                property,
                asOf -> transfers.one(property, transfer, asOf, viewer),
                Optional.of(() -> TransferView.unknown(transfer)),
                new TitleRefusal.TransferNotFound(transfer));
    }
}
