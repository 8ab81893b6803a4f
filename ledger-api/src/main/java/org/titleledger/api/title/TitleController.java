package org.titleledger.api.title;

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
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.title.Certificate;
import org.titleledger.title.Holder;
import org.titleledger.title.TitleCommand;
import org.titleledger.title.TitleEntry;

/** What papers say about rights, and the ends of rights. */
@RestController
@RequestMapping("/api/v1/properties/{property}/titles")
public class TitleController {

    private final Commands commands;

    public TitleController(Commands commands) {
        this.commands = commands;
    }

    /** Records what papers say about a right. */
    @PostMapping
    public ResponseEntity<String> record(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody TitleRequests.Recorded body) {
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new TitleCommand.RecordTitle(
                        property,
                        GivenDate.recorded(body.effectiveOn(), body.precision()),
                        body.right(),
                        MalformedInput.at("/holders", body::fact),
                        givers(body.from()),
                        body.instrument()),
                body);
    }

    /** Records that a right ended. */
    @PostMapping("/endings")
    public ResponseEntity<String> end(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody TitleRequests.Ending body) {
        if (body.cause() == TitleEntry.Cause.CARRIED_OVER) {
            throw new MalformedInput("/cause", new InvalidValue("cause.ends-nothing", body.cause()));
        }
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new TitleCommand.EndTitle(
                        property, GivenDate.known(body.effectiveOn(), body.precision()), body.right(), body.cause()),
                body);
    }

    /** The certificates of a body. */
    public static List<Certificate> certificates(@Nullable List<TitleRequests.CertificateField> fields) {
        return Objects.requireNonNullElse(fields, List.<TitleRequests.CertificateField>of()).stream()
                .map(field -> MalformedInput.at(
                        "/certificates", () -> new Certificate(field.kind(), field.number(), field.issuedOn())))
                .toList();
    }

    private static List<Holder> givers(@Nullable List<TitleRequests.HolderField> fields) {
        return Objects.requireNonNullElse(fields, List.<TitleRequests.HolderField>of()).stream()
                .map(field -> new Holder(field.party(), field.share()))
                .toList();
    }
}
