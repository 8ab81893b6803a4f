package org.titleledger.api.eventstore;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;
import org.titleledger.shared.StreamVersion;

/** Events to write into a log. */
final class Facts {

    static final UUID USER = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    private static final LegalDate ESTABLISHED = LegalDate.of(LocalDate.of(1958, 9, 1));

    private Facts() {}

    static UUID uuid(int number) {
        return UUID.fromString("0190a000-0000-7000-8000-%012x".formatted(number));
    }

    static PartyId party(int number) {
        return new PartyId(uuid(number));
    }

    static Act act(PartyId party, int number) {
        return new Act(
                new ActId(uuid(number)),
                new Actor(USER, "clerk"),
                Role.CLERK,
                null,
                List.of(),
                List.of(new StreamVersion(party.stream(), 0)),
                List.of());
    }

    static PartyEvent registered(int party) {
        return new PartyEvent.Registered(
                party(party),
                act(party(party), 1000 + party),
                ESTABLISHED,
                "原省建校",
                PartyKind.INSTITUTION,
                null,
                ESTABLISHED);
    }

    static PartyEvent renamed(int party, String name) {
        return new PartyEvent.Renamed(
                party(party), act(party(party), 2000 + party), LegalDate.of(LocalDate.of(1987, 1, 1)), name);
    }

    static DomainEventMessage<PartyEvent> message(PartyEvent event, long sequence) {
        return new GenericDomainEventMessage<>("party", event.stream().toString(), sequence, event);
    }
}
