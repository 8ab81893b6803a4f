package org.titleledger.api.party;

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
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.GivenDate;
import org.titleledger.party.PartyCommand;
import org.titleledger.party.PartyId;
import org.titleledger.party.Successor;
import org.titleledger.shared.LegalDate;

/** Commands on parties. */
@RestController
@RequestMapping("/api/v1/parties")
public class PartyController {

    private final Commands commands;
    private final Identities identities;

    public PartyController(Commands commands, Identities identities) {
        this.commands = commands;
        this.identities = identities;
    }

    /** Makes a party known. */
    @PostMapping
    public ResponseEntity<String> register(
            HttpServletRequest request, @Valid @RequestBody PartyRequests.Register body) {
        PartyId party = new PartyId(identities.next());
        return commands.created(
                request,
                party,
                "/parties/" + party,
                new PartyCommand.RegisterParty(
                        party,
                        GivenDate.orUnknown(body.effectiveOn(), body.precision()),
                        body.name(),
                        body.kind(),
                        body.creditCode(),
                        established(body)),
                body);
    }

    /** The precision is that of the one date which stands for both (rule B5). */
    private static @Nullable LegalDate established(PartyRequests.Register body) {
        return body.establishedOn() == null
                ? null
                : GivenDate.orUnknown(
                        GivenDate.of(body.establishedOn()), body.effectiveOn() == null ? body.precision() : null);
    }

    /** Records another name. */
    @PostMapping("/{party}/renamings")
    public ResponseEntity<String> rename(
            HttpServletRequest request, @PathVariable PartyId party, @Valid @RequestBody PartyRequests.Rename body) {
        return commands.created(
                request,
                party,
                "/parties/" + party,
                new PartyCommand.RenameParty(
                        party, GivenDate.recorded(body.effectiveOn(), body.precision()), body.name()),
                body);
    }

    /** Records that a party ceased to exist. */
    @PostMapping("/{party}/dissolution")
    public ResponseEntity<String> dissolve(
            HttpServletRequest request, @PathVariable PartyId party, @Valid @RequestBody PartyRequests.Dissolve body) {
        return commands.step(
                request,
                party,
                new PartyCommand.DissolveParty(
                        party, GivenDate.recorded(body.effectiveOn(), body.precision()), successors(body.successors())),
                body);
    }

    /** Records who succeeded a dissolved party. */
    @PostMapping("/{party}/successions")
    public ResponseEntity<String> succeed(
            HttpServletRequest request, @PathVariable PartyId party, @Valid @RequestBody PartyRequests.Succeed body) {
        return commands.created(
                request,
                party,
                "/parties/" + party,
                new PartyCommand.SucceedParty(
                        party, GivenDate.recorded(body.effectiveOn(), body.precision()), successors(body.successors())),
                body);
    }

    private static List<Successor> successors(@Nullable List<PartyRequests.SuccessorField> fields) {
        return Objects.requireNonNullElse(fields, List.<PartyRequests.SuccessorField>of()).stream()
                .map(field -> new Successor(field.party(), field.share()))
                .toList();
    }
}
