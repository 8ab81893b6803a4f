package org.titleledger.api.custody;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.GivenDate;
import org.titleledger.custody.CustodyCommand;
import org.titleledger.property.PropertyId;

/** Handovers of a property (rule H1). */
@RestController
@RequestMapping("/api/v1/properties/{property}/custody-handovers")
public class CustodyController {

    private final Commands commands;

    public CustodyController(Commands commands) {
        this.commands = commands;
    }

    /** Records a handover. */
    @PostMapping
    public ResponseEntity<String> handOver(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody CustodyRequests.HandOver body) {
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new CustodyCommand.HandOver(
                        property, GivenDate.recorded(body.effectiveOn(), body.precision()), body.from(), body.to()),
                body);
    }
}
