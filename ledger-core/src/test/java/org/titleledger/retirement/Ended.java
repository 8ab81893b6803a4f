package org.titleledger.retirement;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.PropertyReplacement;
import org.titleledger.property.PropertyReplacement.Field;
import org.titleledger.property.PropertyState;
import org.titleledger.retirement.RetirementCommand.CorrectEndedProperty;
import org.titleledger.retirement.RetirementCommand.DecideEndedPropertyCorrection;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;

/** A building unit that was retired on 2020-01-01, and corrections of what was recorded of it. */
final class Ended {

    private static final PropertyId NEXT = new PropertyId(uuid(0x221));

    private final LedgerFixture ledger = office();
    final ActId retirement = end(new RetireProperty(UNIT, on("2020-01-01"), "拆除"));

    private ActId end(RetirementCommand command) {
        return ledger.when(command).fact(PropertyEvent.class).act().id();
    }

    Outcome when(LedgerCommand command) {
        return ledger.when(command);
    }

    PropertyState state() {
        return ledger.state(PropertyState.STREAM, UNIT.value());
    }

    ActId registration() {
        return state().descriptions().recorded().getFirst().act();
    }

    /** Another unit takes what it freed. */
    void itsCodeIsTaken(Identifier identifier) {
        ledger.when(new RegisterProperty(
                        NEXT,
                        null,
                        PropertyKind.BUILDING_UNIT,
                        new Description("新户", null, null),
                        BUILDING,
                        List.of(identifier),
                        List.of()))
                .expectAccepted();
    }

    Outcome asking(CorrectionId id, Terms terms, @Nullable PropertyReplacement replacement) {
        return ledger.with(PAPER).because("录入有误").when(new CorrectEndedProperty(UNIT, id, terms, replacement));
    }

    Outcome deciding(CorrectionId id, Verdict verdict) {
        return ledger.as(REVIEWER).when(new DecideEndedPropertyCorrection(UNIT, today(), id, verdict));
    }

    PropertyEvent.CorrectionApproved corrected(
            CorrectionId id, Terms terms, @Nullable PropertyReplacement replacement) {
        asking(id, terms, replacement).expectAccepted();
        return deciding(id, Verdict.APPROVAL).fact(PropertyEvent.CorrectionApproved.class);
    }

    static PropertyReplacement name(String name) {
        return new PropertyReplacement(List.of(Field.NAME), name, null, null, List.of(), List.of(), null);
    }

    static PropertyReplacement identifiers(Identifier... identifiers) {
        return new PropertyReplacement(
                List.of(Field.IDENTIFIERS), null, null, null, List.of(identifiers), List.of(), null);
    }
}
