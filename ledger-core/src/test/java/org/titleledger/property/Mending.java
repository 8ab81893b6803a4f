package org.titleledger.property;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.today;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.property.PropertyCommand.CorrectProperty;
import org.titleledger.property.PropertyCommand.DecidePropertyCorrection;
import org.titleledger.property.PropertyReplacement.Field;
import org.titleledger.shared.ActId;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;

/** A building, and corrections of what is said of it. */
final class Mending {

    private final LedgerFixture ledger = office();

    Outcome when(PropertyCommand command) {
        return ledger.when(command);
    }

    ActId act(PropertyCommand command) {
        return ledger.when(command).fact(PropertyEvent.class).act().id();
    }

    PropertyState state() {
        return ledger.state(PropertyState.STREAM, BUILDING.value());
    }

    ActId registration() {
        return state().descriptions().facts().getFirst().act();
    }

    Outcome asking(CorrectionId id, Terms terms, @Nullable PropertyReplacement replacement) {
        return ledger.with(PAPER).because("录入有误").when(new CorrectProperty(BUILDING, id, terms, replacement));
    }

    Outcome deciding(CorrectionId id, Verdict verdict) {
        return ledger.as(REVIEWER).when(new DecidePropertyCorrection(BUILDING, today(), id, verdict));
    }

    PropertyEvent.CorrectionApproved corrected(
            CorrectionId id, Terms terms, @Nullable PropertyReplacement replacement) {
        asking(id, terms, replacement).expectAccepted();
        return deciding(id, Verdict.APPROVAL).fact(PropertyEvent.CorrectionApproved.class);
    }

    static PropertyReplacement name(String name) {
        return new PropertyReplacement(List.of(Field.NAME), name, null, null, List.of(), List.of(), null);
    }

    static PropertyReplacement noAddress() {
        return new PropertyReplacement(List.of(Field.ADDRESS), null, null, null, List.of(), List.of(), null);
    }

    static PropertyReplacement parent(@Nullable PropertyId parent) {
        return new PropertyReplacement(List.of(Field.PARENT), null, null, null, List.of(), List.of(), parent);
    }

    static PropertyReplacement areas(Area... areas) {
        return new PropertyReplacement(List.of(Field.AREAS), null, null, null, List.of(), List.of(areas), null);
    }

    static PropertyReplacement identifiers(Identifier... identifiers) {
        return new PropertyReplacement(
                List.of(Field.IDENTIFIERS), null, null, null, List.of(identifiers), List.of(), null);
    }
}
