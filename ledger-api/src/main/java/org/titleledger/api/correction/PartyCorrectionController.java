package org.titleledger.api.correction;

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
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyId;
import org.titleledger.shared.LegalDate;

/** Corrections of what was recorded about a party (rules C1 to C5). */
@RestController
@RequestMapping("/api/v1/parties/{party}/corrections")
public class PartyCorrectionController {

    private final Commands commands;
    private final Reads reads;
    private final Identities identities;
    private final LedgerDays days;
    private final Corrected corrected;

    public PartyCorrectionController(
            Commands commands, Reads reads, Identities identities, LedgerDays days, Corrected corrected) {
        this.commands = commands;
        this.reads = reads;
        this.identities = identities;
        this.days = days;
        this.corrected = corrected;
    }

    /** Asks for a correction; it changes nothing before another person approves it. */
    @PostMapping
    public ResponseEntity<String> request(
            HttpServletRequest request,
            @PathVariable PartyId party,
            @Valid @RequestBody CorrectionRequests.CorrectionAsked body) {
        CorrectionId correction = new CorrectionId(identities.next());
        return commands.created(
                request,
                correction,
                "/parties/" + party + "/corrections/" + correction,
                corrected.request(party, correction, body),
                body);
    }

    /** Approves what another person asked for: from now on it counts. */
    @PostMapping("/{correction}/approval")
    public ResponseEntity<String> approve(
            HttpServletRequest request,
            @PathVariable PartyId party,
            @PathVariable CorrectionId correction,
            @RequestBody(required = false) ActFields.@Nullable Bare body) {
        reads.refuseIncomplete(party);
        return decide(request, party, correction, Verdict.APPROVAL, body);
    }

    /** Returns it to whom asked for it. */
    @PostMapping("/{correction}/return")
    public ResponseEntity<String> sendBack(
            HttpServletRequest request,
            @PathVariable PartyId party,
            @PathVariable CorrectionId correction,
            @RequestBody(required = false) ActFields.@Nullable Bare body) {
        return decide(request, party, correction, Verdict.RETURN, body);
    }

    /** Gives it up. */
    @PostMapping("/{correction}/withdrawal")
    public ResponseEntity<String> withdraw(
            HttpServletRequest request,
            @PathVariable PartyId party,
            @PathVariable CorrectionId correction,
            @RequestBody(required = false) ActFields.@Nullable Bare body) {
        return decide(request, party, correction, Verdict.WITHDRAWAL, body);
    }

    private ResponseEntity<String> decide(
            HttpServletRequest request,
            PartyId party,
            CorrectionId correction,
            Verdict verdict,
            ActFields.@Nullable Bare body) {
        ActFields.Bare fields = ActFields.Bare.orEmpty(body);
        LegalDate day = GivenDate.orToday(fields.effectiveOn(), days.today());
        return commands.step(request, correction, corrected.decision(party, correction, day, verdict), fields);
    }
}
