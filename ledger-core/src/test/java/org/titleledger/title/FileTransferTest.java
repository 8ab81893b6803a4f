package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.appliedCase;
import static org.titleledger.testing.Titles.approvedCase;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.filed;
import static org.titleledger.testing.Titles.filedFor;
import static org.titleledger.testing.Titles.firstRegistration;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.outcome;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.seal;
import static org.titleledger.testing.Titles.underReview;
import static org.titleledger.testing.Titles.unregistered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.shared.Share;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.title.TitleCommand.FileTransfer;
import org.titleledger.title.TransferState.Step;

/** The right is filed where it cannot be registered (rules F1, F4; 管理办法 Art. 5 (4)). What every step is refused for is in {@link EveryStepTest}. */
class FileTransferTest {

    private final LedgerFixture ledger = approvedCase(openedCase());

    private static TitleFact latest(LedgerFixture ledger) {
        return ledger.state(TitleState.STREAM, BUILDING.value())
                .latest(Right.BUILDING_OWNERSHIP)
                .orElseThrow();
    }

    @Test
    void theRightIsFiledInTheNameOfTheGrantee() {
        TitleFact fact = new TitleFact(
                TitleStatus.FILED,
                null,
                CoOwnership.SOLE,
                List.of(holder(BUREAU, "1/1")),
                List.of(new Certificate(Certificate.Kind.FILING, "备1号", day("2025-04-02"))),
                null,
                null,
                null,
                null);
        ledger.when(filed("2025-04-01"))
                .expectFact(act -> new TitleEvent.TransferFiled(
                        BUILDING,
                        act,
                        on("2025-04-01"),
                        CASE,
                        Right.BUILDING_OWNERSHIP,
                        fact,
                        List.of(new Grant(POLICE, POLICE, Share.WHOLE)),
                        List.of(new TransferParty(BUREAU, Share.WHOLE)),
                        Instrument.ALLOCATION_APPROVAL));
    }

    /** Rule F1: open blockers are allowed; what cannot be cured is filed. */
    @Test
    void blockersAndSealsDoNotStandInTheWay() {
        ledger.givenAccepted(blocked(), seal(BUILDING, "2025-01-10", null))
                .when(filed("2025-04-01"))
                .expectAccepted();
    }

    @Test
    void aFilingMayHaveNoPaper() {
        ledger.when(new FileTransfer(BUILDING, on("2025-04-01"), CASE, outcome()))
                .expectAccepted();
    }

    @Test
    void whatNobodyHeldIsFiledForTheBureau() {
        LedgerFixture first = approvedCase(openedCase(recorded(unregistered(), null), firstRegistration(BUREAU)))
                .givenAccepted(filed("2025-04-01"));
        assertThat(latest(first).status()).isEqualTo(TitleStatus.FILED);
        assertThat(latest(first).isHeldOnlyBy(BUREAU)).isTrue();
    }

    @Test
    void whatIsFiledForAnotherMovesToTheBureau() {
        LedgerFixture moved = appliedCase(openedCase(recorded(filedFor(POLICE), null), opening(POLICE, BUREAU)))
                .givenAccepted(filed("2025-04-01"));
        assertThat(latest(moved).isHeldOnlyBy(BUREAU)).isTrue();
    }

    @Test
    void aFilingIsApprovedBefore() {
        underReview(openedCase())
                .when(filed("2025-04-01"))
                .expectRefusal(new TitleRefusal.StepDoesNotFollow(Step.FILING, TransferState.UNDER_REVIEW));
    }

    @Test
    void whatMovedSinceTheApprovalIsStale() {
        ledger.givenAccepted(recorded(heldBy(FINANCE), "2020-01-01"))
                .when(filed("2025-04-01"))
                .expectRefusal(new TitleRefusal.ReviewIsStale(CASE));
    }

    @Test
    void aFilingIsLaterThanTheGrantorsOwnFact() {
        ledger.when(filed("1987-05-01"))
                .expectRefusal(new TitleRefusal.RegistrationIsTooEarly(day("1987-05-01"), day("1987-05-01")));
    }

    @Test
    void aGranteeThatEndedReceivesNothing() {
        approvedCase(openedCase(recorded(heldBy(POLICE), "1987-05-01"), opening(POLICE, FINANCE)))
                .givenAccepted(dissolution(FINANCE, "2025-03-20"))
                .when(filed("2025-04-01"))
                .expectRefusal(new TitleRefusal.GranteeIsDissolved(FINANCE));
    }

    @Test
    void aFilingDoesNotCollideWithTheOtherRight() {
        approvedCase(office().with(PAPER).givenAccepted(firstRegistration(BUREAU)))
                .givenAccepted(recorded(BUILDING, Right.LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"))
                .when(filed("2025-04-01"))
                .expectRefusal(
                        new TitleRefusal.RightsExcludeEachOther(Right.BUILDING_OWNERSHIP, Right.LAND_AND_BUILDING));
    }
}
