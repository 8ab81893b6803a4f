package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.CLERK;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;
import static org.titleledger.testing.Titles.EXCEPTION;
import static org.titleledger.testing.Titles.exception;

import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.title.TitleCommand.ApproveException;

/** Another person approves an exception (rule H3). */
class ApproveExceptionTest {

    private static final ApproveException APPROVAL = new ApproveException(BUILDING, today(), EXCEPTION);

    private final LedgerFixture ledger = office().with(PAPER).givenAccepted(exception(POLICE, "2020-01-01", null));

    private boolean isAllowed() {
        return ledger.state(TitleState.STREAM, BUILDING.value())
                .exceptions()
                .get(EXCEPTION)
                .allows(POLICE, TODAY);
    }

    @Test
    void anotherPersonApproves() {
        assertThat(isAllowed()).isFalse();
        ledger.as(REVIEWER)
                .when(APPROVAL)
                .expectFact(act -> new TitleEvent.ExceptionApproved(BUILDING, act, today(), EXCEPTION));
        assertThat(isAllowed()).isTrue();
    }

    @Test
    void whoAskedDoesNotApprove() {
        ledger.when(APPROVAL).expectRefusal(new TitleRefusal.SameActorMayNotApprove("clerk"));
        ledger.as(new Actor(CLERK.user(), "other-login"), Role.REVIEWER)
                .when(APPROVAL)
                .expectRefusal(new TitleRefusal.SameActorMayNotApprove("other-login"));
    }

    @Test
    void anExceptionIsApprovedOnce() {
        ledger.as(REVIEWER)
                .givenAccepted(APPROVAL)
                .as(REVIEWER)
                .when(APPROVAL)
                .expectRefusal(new TitleRefusal.ExceptionIsApprovedAlready(EXCEPTION));
    }

    @Test
    void whatNobodyAskedForIsNotApproved() {
        ExceptionId other = new ExceptionId(uuid(0x888));
        ledger.as(REVIEWER)
                .when(new ApproveException(BUILDING, today(), other))
                .expectRefusal(new TitleRefusal.ExceptionNotFound(other));
    }

    @Test
    void nothingIsApprovedOnAnUnknownOrRetiredProperty() {
        ledger.as(REVIEWER)
                .when(new ApproveException(NOWHERE, today(), EXCEPTION))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
        ledger.givenAccepted(
                        new RetireProperty(org.titleledger.testing.Sample.UNIT, today(), "拆除"),
                        new RetireProperty(BUILDING, today(), "拆除"))
                .as(REVIEWER)
                .when(APPROVAL)
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(BUILDING));
    }

    @Test
    void anApprovalIsNotGivenInTheFuture() {
        ledger.as(REVIEWER)
                .when(new ApproveException(BUILDING, LegalDate.of(TODAY.plusDays(1)), EXCEPTION))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }
}
