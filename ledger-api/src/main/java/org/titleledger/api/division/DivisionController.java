package org.titleledger.api.division;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.division.DivisionRequests.CarriedRight;
import org.titleledger.api.division.DivisionRequests.DividedPart;
import org.titleledger.api.division.DivisionRequests.EndedRight;
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.api.property.PropertyRequests;
import org.titleledger.division.CarriedTitle;
import org.titleledger.division.DivisionCommand.DivideProperty;
import org.titleledger.division.DivisionCommand.MergeProperties;
import org.titleledger.division.EndedTitle;
import org.titleledger.division.Part;
import org.titleledger.property.Description;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LegalDate;

/** Division and merger of properties (不动产分割、合并). */
@RestController
@RequestMapping("/api/v1/properties/{property}")
public class DivisionController {

    private final Commands commands;
    private final Identities identities;

    public DivisionController(Commands commands, Identities identities) {
        this.commands = commands;
        this.identities = identities;
    }

    /** Divides a property; the answer names the parts in their order. */
    @PostMapping("/division")
    public ResponseEntity<String> divide(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody DivisionRequests.Division body) {
        List<Part> parts = new ArrayList<>();
        for (DividedPart part : body.parts()) {
            String pointer = "/parts/" + parts.size();
            parts.add(part(pointer, part, part.standing(), part.rooms()));
        }
        LegalDate day = GivenDate.known(body.effectiveOn(), body.precision());
        List<EndedTitle> ended = ended(property, body.ended());
        DivideProperty command = MalformedInput.at("/parts", () -> new DivideProperty(property, day, parts, ended));
        return commands.created(
                request,
                property,
                "/properties/" + property,
                command,
                body,
                Map.of("parts", parts.stream().map(Part::property).toList()));
    }

    /** Merges a property with others; the answer names the whole. */
    @PostMapping("/merger")
    public ResponseEntity<String> merge(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody DivisionRequests.Merger body) {
        List<PropertyId> sources = new ArrayList<>(List.of(property));
        sources.addAll(body.with());
        Part whole = part("/into", body.into(), null, null);
        LegalDate day = GivenDate.known(body.effectiveOn(), body.precision());
        List<EndedTitle> ended = ended(property, body.ended());
        MergeProperties command = MalformedInput.at("/with", () -> new MergeProperties(sources, day, whole, ended));
        return commands.created(
                request, whole.property(), "/properties/" + whole.property(), command, body, Map.of("merged", sources));
    }

    private Part part(
            String pointer,
            DivisionRequests.Described body,
            @Nullable List<PropertyId> standing,
            @Nullable List<String> rooms) {
        Description description =
                MalformedInput.at(pointer, () -> new Description(body.name(), body.compound(), body.address()));
        return MalformedInput.at(
                pointer,
                () -> new Part(
                        new PropertyId(identities.next()),
                        description,
                        body.parent(),
                        PropertyRequests.identifiers(pointer, body.identifiers()),
                        PropertyRequests.areas(pointer, body.areas()),
                        titles(pointer, body.titles()),
                        Objects.requireNonNullElse(standing, List.of()),
                        Objects.requireNonNullElse(rooms, List.of())));
    }

    private static List<EndedTitle> ended(PropertyId property, @Nullable List<EndedRight> fields) {
        return Objects.requireNonNullElse(fields, List.<EndedRight>of()).stream()
                .map(field -> MalformedInput.at(
                        "/ended",
                        () -> new EndedTitle(
                                Objects.requireNonNullElse(field.property(), property), field.right(), field.cause())))
                .toList();
    }

    private static List<CarriedTitle> titles(String pointer, @Nullable List<CarriedRight> fields) {
        List<CarriedTitle> titles = new ArrayList<>();
        for (CarriedRight field : Objects.requireNonNullElse(fields, List.<CarriedRight>of())) {
            titles.add(new CarriedTitle(
                    field.right(), MalformedInput.at(pointer + "/titles/" + titles.size(), field::fact)));
        }
        return titles;
    }
}
