package org.titleledger.api.transfer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
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
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.api.title.TitleController;
import org.titleledger.api.title.TitleRequests.HolderField;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.title.BlockerId;
import org.titleledger.title.TitleCommand;
import org.titleledger.title.TitleCommand.OpenTransfer.Requested;
import org.titleledger.title.TransferId;

/** Transfer cases and their steps (rules F). */
@RestController
@RequestMapping("/api/v1/properties/{property}/transfers")
public class TransferController {

    private final Commands commands;
    private final Reads reads;
    private final Identities identities;
    private final LedgerDays days;

    public TransferController(Commands commands, Reads reads, Identities identities, LedgerDays days) {
        this.commands = commands;
        this.reads = reads;
        this.identities = identities;
        this.days = days;
    }

    /** Opens a case. */
    @PostMapping
    public ResponseEntity<String> open(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody TransferRequests.Open body) {
        TransferId transfer = new TransferId(identities.next());
        return commands.created(
                request,
                transfer,
                place(property, transfer),
                new TitleCommand.OpenTransfer(
                        property,
                        on(body.effectiveOn()),
                        transfer,
                        body.right(),
                        parties("grantor", body.grantor(), "from", body.from()),
                        parties("grantee", body.grantee(), "to", body.to()),
                        body.instrument(),
                        body.basis(),
                        body.assignee()),
                body);
    }

    /** Records what stands in the way. */
    @PostMapping("/{transfer}/blockers")
    public ResponseEntity<String> block(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @Valid @RequestBody TransferRequests.Block body) {
        BlockerId blocker = new BlockerId(identities.next());
        return commands.created(
                request,
                blocker,
                place(property, transfer),
                new TitleCommand.RaiseBlocker(
                        property, on(body.effectiveOn()), transfer, blocker, body.kind(), body.note()),
                body);
    }

    /** Records that it was cured. */
    @PostMapping("/{transfer}/blockers/{blocker}/clearance")
    public ResponseEntity<String> clear(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @PathVariable BlockerId blocker,
            @Valid @RequestBody TransferRequests.Clear body) {
        return commands.step(
                request,
                blocker,
                new TitleCommand.ClearBlocker(property, on(body.effectiveOn()), transfer, blocker, body.note()),
                body);
    }

    /** Puts a person in charge. */
    @PostMapping("/{transfer}/assignment")
    public ResponseEntity<String> assign(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @Valid @RequestBody TransferRequests.Assign body) {
        return commands.step(
                request,
                transfer,
                new TitleCommand.AssignTransfer(property, on(body.effectiveOn()), transfer, body.assignee()),
                body);
    }

    /** Says something about the case. */
    @PostMapping("/{transfer}/comments")
    public ResponseEntity<String> comment(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @Valid @RequestBody TransferRequests.Comment body) {
        return commands.created(
                request,
                transfer,
                place(property, transfer),
                new TitleCommand.CommentTransfer(property, on(body.effectiveOn()), transfer, body.text()),
                body);
    }

    /** Asks for a review. */
    @PostMapping("/{transfer}/review-request")
    public ResponseEntity<String> requestReview(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @RequestBody(required = false) ActFields.@Nullable Bare body) {
        return step(request, body, transfer, on -> new TitleCommand.RequestReview(property, on, transfer));
    }

    /** Approves what was shown. */
    @PostMapping("/{transfer}/approval")
    public ResponseEntity<String> approve(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @RequestBody(required = false) ActFields.@Nullable Bare body) {
        reads.refuseIncomplete(property);
        return step(request, body, transfer, on -> new TitleCommand.ApproveTransfer(property, on, transfer));
    }

    /** Returns the case to who asked, with the reason. */
    @PostMapping("/{transfer}/return")
    public ResponseEntity<String> giveBack(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @RequestBody ActFields.Bare body) {
        return step(request, reasoned(body), transfer, on -> new TitleCommand.ReturnTransfer(property, on, transfer));
    }

    /** Records that the registry accepted the application. */
    @PostMapping("/{transfer}/application")
    public ResponseEntity<String> apply(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @Valid @RequestBody TransferRequests.Apply body) {
        return commands.step(
                request,
                transfer,
                new TitleCommand.ApplyForTransfer(property, on(body.effectiveOn()), transfer, body.acceptanceNumber()),
                body);
    }

    /** Records that the registry wants something mended. */
    @PostMapping("/{transfer}/send-back")
    public ResponseEntity<String> sendBack(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @RequestBody ActFields.Bare body) {
        return step(request, reasoned(body), transfer, on -> new TitleCommand.SendBackTransfer(property, on, transfer));
    }

    /** Records the register entry. */
    @PostMapping("/{transfer}/registration")
    public ResponseEntity<String> register(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @Valid @RequestBody TransferRequests.Outcome body) {
        return commands.step(
                request,
                transfer,
                new TitleCommand.RegisterTransfer(property, on(body.effectiveOn()), transfer, outcome(body)),
                body);
    }

    /** Records that the right was filed instead. */
    @PostMapping("/{transfer}/filing")
    public ResponseEntity<String> file(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @Valid @RequestBody TransferRequests.Outcome body) {
        return commands.step(
                request,
                transfer,
                new TitleCommand.FileTransfer(property, on(body.effectiveOn()), transfer, outcome(body)),
                body);
    }

    /** Records that the registry refused. */
    @PostMapping("/{transfer}/refusal")
    public ResponseEntity<String> refuse(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @RequestBody ActFields.Bare body) {
        return step(request, reasoned(body), transfer, on -> new TitleCommand.RefuseTransfer(property, on, transfer));
    }

    /** Gives the case up. */
    @PostMapping("/{transfer}/withdrawal")
    public ResponseEntity<String> withdraw(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable TransferId transfer,
            @RequestBody ActFields.Bare body) {
        return step(request, reasoned(body), transfer, on -> new TitleCommand.WithdrawTransfer(property, on, transfer));
    }

    /** Makes the command of a step on a day. */
    private interface Step {
        TitleCommand on(LegalDate day);
    }

    private ResponseEntity<String> step(
            HttpServletRequest request, ActFields.@Nullable Bare body, TransferId transfer, Step step) {
        ActFields.Bare fields = ActFields.Bare.orEmpty(body);
        return commands.step(request, transfer, step.on(on(fields.effectiveOn())), fields);
    }

    /** Who stops a case says why. */
    private static ActFields.Bare reasoned(ActFields.Bare body) {
        if (body.reason() == null || body.reason().isBlank()) {
            throw new MalformedInput("/reason", new InvalidValue("text.missing", "reason"));
        }
        return body;
    }

    private LegalDate on(@Nullable GivenDate given) {
        return GivenDate.orToday(given, days.today());
    }

    private static String place(PropertyId property, TransferId transfer) {
        return "/properties/" + property + "/transfers/" + transfer;
    }

    private static List<Requested> parties(
            String one, @Nullable PartyId party, String many, @Nullable List<HolderField> fields) {
        if (party != null && fields != null) {
            throw new MalformedInput("/" + one, new InvalidValue("field.given-twice", one, many));
        }
        return party != null
                ? List.of(new Requested(party, null))
                : Objects.requireNonNullElse(fields, List.<HolderField>of()).stream()
                        .map(field -> new Requested(field.party(), field.share()))
                        .toList();
    }

    private static TitleCommand.Outcome outcome(TransferRequests.Outcome body) {
        return new TitleCommand.Outcome(
                TitleController.certificates(body.certificates()),
                body.nature(),
                body.registeredOn(),
                body.termEndsOn(),
                body.ground(),
                body.recordingNumber());
    }
}
