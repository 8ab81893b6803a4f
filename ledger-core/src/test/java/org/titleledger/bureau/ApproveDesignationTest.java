package org.titleledger.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.titleledger.testing.Commands.DESIGNATION;
import static org.titleledger.testing.Commands.party;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.CLERK;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.bureau.BureauCommand.ApproveDesignation;
import org.titleledger.bureau.BureauCommand.DesignateBureau;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.Acts;
import org.titleledger.testing.LedgerFixture;

/** Another person makes a party the bureau (rule H4). */
class ApproveDesignationTest {

    private static final DesignationId OTHER = new DesignationId(uuid(0x302));

    private final LedgerFixture ledger = new LedgerFixture()
            .givenAccepted(
                    party(BUREAU, "省机关事务管理局"),
                    party(FINANCE, "省财政厅"),
                    new DesignateBureau(DESIGNATION, on("2018-11-01"), BUREAU));

    @Test
    void anotherPersonApproves() {
        ledger.as(REVIEWER)
                .when(new ApproveDesignation(DESIGNATION, today()))
                .expectFact(act ->
                        new BureauEvent.DesignationApproved(DESIGNATION, act, today(), BUREAU, on("2018-11-01")));
        BureauState state = ledger.state(BureauState.STREAM, BureauState.THE_BUREAU_ID);
        assertThat(state.on(day("2018-10-31"))).isEmpty();
        assertThat(state.on(day("2018-11-01"))).contains(BUREAU);
    }

    @Test
    void whoAskedDoesNotApprove() {
        ledger.when(new ApproveDesignation(DESIGNATION, today()))
                .expectRefusal(new BureauRefusal.SameActorMayNotApprove("clerk"));
    }

    /** The person counts, not the login. */
    @Test
    void whoAskedDoesNotApproveUnderAnotherLogin() {
        ledger.as(new Actor(CLERK.user(), "reviewer9"))
                .when(new ApproveDesignation(DESIGNATION, today()))
                .expectRefusal(new BureauRefusal.SameActorMayNotApprove("reviewer9"));
    }

    @Test
    void whatNobodyAskedForIsNotApproved() {
        ledger.as(REVIEWER)
                .when(new ApproveDesignation(OTHER, today()))
                .expectRefusal(new BureauRefusal.DesignationNotFound(OTHER));
    }

    @Test
    void aDesignationIsApprovedOnce() {
        ledger.as(REVIEWER)
                .givenAccepted(new ApproveDesignation(DESIGNATION, today()))
                .as(REVIEWER)
                .when(new ApproveDesignation(DESIGNATION, today()))
                .expectRefusal(new BureauRefusal.DesignationIsApprovedAlready(DESIGNATION));
    }

    @Test
    void anApprovalIsNotGivenInTheFuture() {
        ledger.as(REVIEWER)
                .when(new ApproveDesignation(DESIGNATION, LegalDate.of(TODAY.plusDays(1))))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    /** Two were asked for before either was approved (rule B6). */
    @Test
    void ofTwoUndatedDesignationsOneIsApproved() {
        LedgerFixture two = new LedgerFixture()
                .givenAccepted(
                        party(BUREAU, "省机关事务管理局"),
                        party(FINANCE, "省财政厅"),
                        new DesignateBureau(DESIGNATION, null, BUREAU),
                        new DesignateBureau(OTHER, null, FINANCE))
                .as(REVIEWER)
                .givenAccepted(new ApproveDesignation(DESIGNATION, today()));
        two.as(REVIEWER)
                .when(new ApproveDesignation(OTHER, today()))
                .expectRefusal(new BureauRefusal.BureauHasAnUndatedDesignationAlready());
    }

    @Test
    void anImpossibleHistoryStopsTheReplay() {
        BureauEvent asked = new BureauEvent.Designated(DESIGNATION, Acts.any(), null, BUREAU);
        BureauEvent approved = new BureauEvent.DesignationApproved(DESIGNATION, Acts.any(), null, BUREAU, null);
        for (List<BureauEvent> history :
                List.of(List.of(approved), List.of(asked, asked), List.of(asked, approved, approved))) {
            assertThatIllegalStateException().isThrownBy(() -> BureauState.STREAM.after(history));
        }
    }
}
