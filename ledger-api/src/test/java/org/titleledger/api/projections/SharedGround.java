package org.titleledger.api.projections;

import java.util.ArrayList;
import java.util.List;
import org.titleledger.bureau.BureauCommand.ApproveDesignation;
import org.titleledger.bureau.BureauCommand.DesignateBureau;
import org.titleledger.bureau.DesignationId;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.property.Description;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;

/** What all sequences speak of and none changes: some parties, one of them the bureau, and parcels to stand on. */
final class SharedGround {

    private final DecidedActs ledger;
    private final List<LedgerEvent> events = new ArrayList<>();
    private final List<PartyId> parties = new ArrayList<>();
    private final List<PropertyId> parcels = new ArrayList<>();

    SharedGround(DecidedActs ledger) {
        this.ledger = ledger;
        for (int number = 0; number < 4; number++) {
            PartyId party = new PartyId(ledger.next());
            parties.add(party);
            record(new RegisterParty(party, null, "单位" + number, PartyKind.ORGAN, null, null), DecidedActs.CLERK);
        }
        for (int number = 0; number < 2; number++) {
            PropertyId parcel = new PropertyId(ledger.next());
            parcels.add(parcel);
            record(registered(parcel, PropertyKind.PARCEL, "宗地" + number), DecidedActs.CLERK);
        }
        DesignationId designation = new DesignationId(ledger.next());
        record(new DesignateBureau(designation, null, parties.getFirst()), DecidedActs.CLERK);
        record(new ApproveDesignation(designation, null), DecidedActs.REVIEWER);
    }

    static RegisterProperty registered(PropertyId property, PropertyKind kind, String name) {
        return new RegisterProperty(
                property, null, kind, new Description(name, "学府办公区", null), null, List.of(), List.of());
    }

    private void record(LedgerCommand command, Actor actor) {
        List<LedgerEvent> accepted = ledger.decided(command, actor);
        if (accepted.isEmpty()) {
            throw new IllegalStateException("refused: " + command);
        }
        events.addAll(accepted);
    }

    List<LedgerEvent> events() {
        return events;
    }

    List<PartyId> parties() {
        return parties;
    }

    List<PropertyId> parcels() {
        return parcels;
    }
}
