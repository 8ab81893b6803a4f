package org.titleledger.api.title;

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
import org.titleledger.property.PropertyId;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.TitleCommand;

/** Exceptions of 管理办法 Art. 5 (2) and (3) (rule H3). */
@RestController
@RequestMapping("/api/v1/properties/{property}/exceptions")
public class ExceptionController {

    private final Commands commands;
    private final Reads reads;
    private final Identities identities;
    private final LedgerDays days;

    public ExceptionController(Commands commands, Reads reads, Identities identities, LedgerDays days) {
        this.commands = commands;
        this.reads = reads;
        this.identities = identities;
        this.days = days;
    }

    /** Asks for an exception. */
    @PostMapping
    public ResponseEntity<String> request(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody TitleRequests.ExceptionAsked body) {
        ExceptionId exception = new ExceptionId(identities.next());
        return commands.created(
                request,
                exception,
                "/properties/" + property + "/exceptions/" + exception,
                new TitleCommand.RequestException(
                        property,
                        GivenDate.known(body.effectiveOn()),
                        exception,
                        body.article(),
                        body.holder(),
                        body.until()),
                body);
    }

    /** Approves what another person asked for. */
    @PostMapping("/{exception}/approval")
    public ResponseEntity<String> approve(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable ExceptionId exception,
            @RequestBody(required = false) ActFields.@Nullable Bare body) {
        reads.refuseIncomplete(property);
        ActFields.Bare fields = ActFields.Bare.orEmpty(body);
        return commands.step(
                request,
                exception,
                new TitleCommand.ApproveException(
                        property, GivenDate.orToday(fields.effectiveOn(), days.today()), exception),
                fields);
    }

    /** Records that an exception no longer holds. */
    @PostMapping("/{exception}/end")
    public ResponseEntity<String> end(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable ExceptionId exception,
            @RequestBody ActFields.Bare body) {
        return commands.step(
                request,
                exception,
                new TitleCommand.EndException(property, GivenDate.known(body.effectiveOn()), exception),
                body);
    }
}
