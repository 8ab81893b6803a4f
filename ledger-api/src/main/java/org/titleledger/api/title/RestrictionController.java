package org.titleledger.api.title;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.GivenDate;
import org.titleledger.property.PropertyId;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.TitleCommand;

/** Restrictions on the rights of a property. */
@RestController
@RequestMapping("/api/v1/properties/{property}/restrictions")
public class RestrictionController {

    private final Commands commands;
    private final Identities identities;
    private final LedgerDays days;

    public RestrictionController(Commands commands, Identities identities, LedgerDays days) {
        this.commands = commands;
        this.identities = identities;
        this.days = days;
    }

    /** Records a restriction. */
    @PostMapping
    public ResponseEntity<String> impose(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody TitleRequests.Imposed body) {
        RestrictionId restriction = new RestrictionId(identities.next());
        return commands.created(
                request,
                restriction,
                "/properties/" + property + "/restrictions/" + restriction,
                new TitleCommand.ImposeRestriction(
                        property,
                        GivenDate.known(body.effectiveOn()),
                        restriction,
                        body.kind(),
                        body.sealType(),
                        body.authority(),
                        body.documentNumber(),
                        body.party(),
                        body.right(),
                        body.until()),
                body);
    }

    /** Records that a restriction holds longer. */
    @PostMapping("/{restriction}/renewal")
    public ResponseEntity<String> renew(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable RestrictionId restriction,
            @Valid @RequestBody TitleRequests.Renewed body) {
        return commands.step(
                request,
                restriction,
                new TitleCommand.RenewRestriction(
                        property, GivenDate.orToday(body.effectiveOn(), days.today()), restriction, body.until()),
                body);
    }

    /** Records that a restriction no longer holds. */
    @PostMapping("/{restriction}/release")
    public ResponseEntity<String> release(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable RestrictionId restriction,
            @Valid @RequestBody TitleRequests.Released body) {
        return commands.step(
                request,
                restriction,
                new TitleCommand.ReleaseRestriction(property, GivenDate.known(body.effectiveOn()), restriction),
                body);
    }
}
