package org.titleledger.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.DESIGNATION;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.party;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;

import org.junit.jupiter.api.Test;
import org.titleledger.bureau.BureauCommand.ApproveDesignation;
import org.titleledger.bureau.BureauCommand.DesignateBureau;
import org.titleledger.party.PartyRefusal;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** Asking that a party be the bureau (rule H4). */
class DesignateBureauTest {

    private static final DesignationId OTHER = new DesignationId(uuid(0x302));

    private final LedgerFixture ledger =
            new LedgerFixture().givenAccepted(party(BUREAU, "省机关事务管理局"), party(FINANCE, "省财政厅"));

    @Test
    void aPartyIsAskedToBeTheBureau() {
        ledger.when(new DesignateBureau(DESIGNATION, on("2018-11-01"), BUREAU))
                .expectFact(act -> new BureauEvent.Designated(DESIGNATION, act, on("2018-11-01"), BUREAU));
    }

    /** Rule H4: it counts when another person has approved it. */
    @Test
    void askingAloneChangesNothing() {
        ledger.givenAccepted(new DesignateBureau(DESIGNATION, on("2018-11-01"), BUREAU));
        assertThat(ledger.state(BureauState.STREAM, BureauState.THE_BUREAU_ID).on(TODAY))
                .isEmpty();
    }

    @Test
    void theBureauIsAKnownParty() {
        ledger.when(new DesignateBureau(DESIGNATION, on("2018-11-01"), STRANGER))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        Refused.as("field-is-missing", () -> new DesignateBureau(DESIGNATION, null, Refused.leftOut()));
    }

    @Test
    void theBureauIsNotDesignatedForTheFuture() {
        ledger.when(new DesignateBureau(DESIGNATION, LegalDate.of(TODAY.plusDays(1)), BUREAU))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aSecondDesignationOfUnknownDayIsRefused() {
        ledger.givenAccepted(new DesignateBureau(DESIGNATION, null, BUREAU))
                .as(REVIEWER)
                .givenAccepted(new ApproveDesignation(DESIGNATION, today()))
                .when(new DesignateBureau(OTHER, null, FINANCE))
                .expectRefusal(new BureauRefusal.BureauHasAnUndatedDesignationAlready());
    }

    @Test
    void anotherPartyMayHaveBeenTheBureauBefore() {
        LedgerFixture office = office();
        office.givenAccepted(new DesignateBureau(OTHER, on("2000-01-01"), FINANCE))
                .as(REVIEWER)
                .givenAccepted(new ApproveDesignation(OTHER, today()));
        BureauState state = office.state(BureauState.STREAM, BureauState.THE_BUREAU_ID);
        assertThat(state.on(on("2010-01-01").day())).contains(FINANCE);
        assertThat(state.on(on("2018-11-01").day())).contains(BUREAU);
    }
}
