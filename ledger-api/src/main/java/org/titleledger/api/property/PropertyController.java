package org.titleledger.api.property;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.GivenDate;
import org.titleledger.property.Description;
import org.titleledger.property.PropertyCommand;
import org.titleledger.property.PropertyId;
import org.titleledger.retirement.RetirementCommand;

/** Commands on properties themselves. */
@RestController
@RequestMapping("/api/v1/properties")
public class PropertyController {

    private final Commands commands;
    private final Identities identities;

    public PropertyController(Commands commands, Identities identities) {
        this.commands = commands;
        this.identities = identities;
    }

    /** Makes a property known. */
    @PostMapping
    public ResponseEntity<String> register(
            HttpServletRequest request, @Valid @RequestBody PropertyRequests.Register body) {
        PropertyId property = new PropertyId(identities.next());
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new PropertyCommand.RegisterProperty(
                        property,
                        GivenDate.orUnknown(body.effectiveOn(), body.precision()),
                        body.kind(),
                        new Description(body.name(), body.compound(), body.address()),
                        body.parent(),
                        PropertyRequests.identifiers("", body.identifiers()),
                        PropertyRequests.areas("", body.areas())),
                body);
    }

    /** Records another name, compound or address. */
    @PostMapping("/{property}/descriptions")
    public ResponseEntity<String> describe(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody PropertyRequests.Describe body) {
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new PropertyCommand.DescribeProperty(
                        property,
                        GivenDate.recorded(body.effectiveOn(), body.precision()),
                        new Description(body.name(), body.compound(), body.address())),
                body);
    }

    /** Records by which identifiers the property is known. */
    @PostMapping("/{property}/identifiers")
    public ResponseEntity<String> identify(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody PropertyRequests.Identify body) {
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new PropertyCommand.RecordIdentifiers(
                        property,
                        GivenDate.recorded(body.effectiveOn(), body.precision()),
                        PropertyRequests.identifiers("", body.identifiers())),
                body);
    }

    /** Records the areas. */
    @PostMapping("/{property}/areas")
    public ResponseEntity<String> measure(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody PropertyRequests.Measure body) {
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new PropertyCommand.RecordAreas(
                        property,
                        GivenDate.recorded(body.effectiveOn(), body.precision()),
                        PropertyRequests.areas("", body.areas())),
                body);
    }

    /** Records what the property stands on. */
    @PostMapping("/{property}/parent")
    public ResponseEntity<String> place(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody PropertyRequests.Place body) {
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new PropertyCommand.PlaceProperty(
                        property, GivenDate.recorded(body.effectiveOn(), body.precision()), body.parent()),
                body);
    }

    /** Records that the property no longer exists as a unit. */
    @PostMapping("/{property}/retirement")
    public ResponseEntity<String> retire(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody PropertyRequests.Retire body) {
        return commands.step(
                request,
                property,
                new RetirementCommand.RetireProperty(
                        property, GivenDate.known(body.effectiveOn(), body.precision()), body.cause()),
                body);
    }
}
