package org.titleledger.reliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulled;
import static org.titleledger.testing.Corrections.as;
import static org.titleledger.testing.Corrections.clerical;
import static org.titleledger.testing.Corrections.recordingNumber;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.CLERK;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.recorded;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Verdict;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import org.titleledger.title.TitleEvent;

/** How long something stood until it was corrected. */
class CorrectedStateTest {

    private final LedgerFixture ledger = office().with(PAPER);
    private ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));

    @BeforeEach
    void another() {
        act(recorded(heldBy(FINANCE), "2005-01-01"));
    }

    private ActId act(LedgerCommand command) {
        return ledger.when(command).fact(TitleEvent.class).act().id();
    }

    private ActId corrected(CorrectionId id, CorrectTitle command) {
        ledger.with(PAPER).because("录入有误").when(as(id, command)).expectAccepted();
        ActId approval = ledger.as(REVIEWER)
                .when(new DecideTitleCorrection(BUILDING, today(), id, Verdict.APPROVAL))
                .fact(TitleEvent.class)
                .act()
                .id();
        ledger.as(CLERK);
        return approval;
    }

    private List<CorrectedState> of(ActId act) {
        return CorrectedState.of(BUILDING.titleStream(), ledger.history(BUILDING.titleStream()), act);
    }

    private static CorrectedState state(ActId corrected, ActId correction, Kind kind, long from, long until) {
        return new CorrectedState(BUILDING.titleStream(), corrected, correction, kind, from, until);
    }

    @Test
    void fromTheActToTheApprovalOfItsCorrection() {
        assertThat(of(first)).isEmpty();
        ActId correction = corrected(CORRECTION, clerical(first, recordingNumber("00123")));
        CorrectedState stood = state(first, correction, Kind.CLERICAL, 1, 4);
        assertThat(of(first)).containsExactly(stood);
        assertThat(of(correction)).as("asked by the correction").containsExactly(stood);
    }

    @Test
    void theCorrectionsOfACorrectionBelongToTheActAsWell() {
        ActId correction = corrected(CORRECTION, clerical(first, recordingNumber("00123")));
        ActId annulment = corrected(OTHER, annulled(correction));
        CorrectedState stood = state(first, correction, Kind.CLERICAL, 1, 4);
        CorrectedState mended = state(correction, annulment, Kind.ANNULLED, 4, 6);
        assertThat(of(first)).containsExactly(stood, mended);
        assertThat(of(correction)).containsExactly(stood, mended);
        assertThat(of(annulment)).containsExactly(mended);
    }
}
