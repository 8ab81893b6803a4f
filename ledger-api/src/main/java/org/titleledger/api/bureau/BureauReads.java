package org.titleledger.api.bureau;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.bureau.BureauRefusal;
import org.titleledger.bureau.BureauState;
import org.titleledger.bureau.DesignationId;
import org.titleledger.projections.bureau.BureauQueries;
import org.titleledger.projections.bureau.BureauView;
import org.titleledger.projections.bureau.DesignationView;
import org.titleledger.projections.shared.Listed;

/** Which party is the bureau. */
@RestController
@RequestMapping("/api/v1/bureau")
public class BureauReads {

    private final Reads reads;
    private final BureauQueries bureau;

    public BureauReads(Reads reads, BureauQueries bureau) {
        this.reads = reads;
        this.bureau = bureau;
    }

    /** The bureau of a day. */
    @GetMapping
    public Known<BureauView> current(@ParameterObject ReadQuery query) {
        DesignationId theBureau = new DesignationId(BureauState.THE_BUREAU_ID);
        return reads.one(
                query,
                theBureau,
                asOf -> Optional.of(bureau.current(asOf)),
                new BureauRefusal.DesignationNotFound(theBureau));
    }

    /** Every designation that was asked for, the latest first. */
    @GetMapping("/designations")
    public ResponseEntity<?> designations(HttpServletRequest request, @ParameterObject ReadQuery query) {
        return reads.list(request, query, point -> {
            List<DesignationView> all = bureau.designations(point.asOf());
            return new Listed<>(all, all.size());
        });
    }
}
