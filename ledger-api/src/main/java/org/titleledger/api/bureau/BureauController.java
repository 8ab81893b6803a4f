package org.titleledger.api.bureau;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.http.Reads;
import org.titleledger.bureau.BureauCommand;
import org.titleledger.bureau.BureauState;
import org.titleledger.bureau.DesignationId;

/** Which party is the bureau (rule H4). */
@RestController
@RequestMapping("/api/v1/bureau")
public class BureauController {

    private final Commands commands;
    private final Reads reads;
    private final Identities identities;
    private final LedgerDays days;

    public BureauController(Commands commands, Reads reads, Identities identities, LedgerDays days) {
        this.commands = commands;
        this.reads = reads;
        this.identities = identities;
        this.days = days;
    }

    /** Asks that a party be the bureau. */
    @PostMapping("/designations")
    public ResponseEntity<String> designate(
            HttpServletRequest request, @Valid @RequestBody BureauRequests.Designate body) {
        DesignationId designation = new DesignationId(identities.next());
        return commands.created(
                request,
                designation,
                "/bureau",
                new BureauCommand.DesignateBureau(
                        designation, GivenDate.recorded(body.effectiveOn(), body.precision()), body.party()),
                body);
    }

    /** Approves what another person asked for. */
    @PostMapping("/designations/{designation}/approval")
    public ResponseEntity<String> approve(
            HttpServletRequest request,
            @PathVariable DesignationId designation,
            @RequestBody(required = false) ActFields.@Nullable Bare body) {
        reads.refuseIncomplete(new DesignationId(BureauState.THE_BUREAU_ID));
        ActFields.Bare fields = ActFields.Bare.orEmpty(body);
        return commands.step(
                request,
                designation,
                new BureauCommand.ApproveDesignation(
                        designation, GivenDate.orToday(fields.effectiveOn(), days.today())),
                fields);
    }
}
