package org.titleledger.title;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.BLOCKER;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.NEW_PAPER;
import static org.titleledger.testing.Titles.OTHER_CASE;
import static org.titleledger.testing.Titles.appliedCase;
import static org.titleledger.testing.Titles.appliedFor;
import static org.titleledger.testing.Titles.approved;
import static org.titleledger.testing.Titles.approvedCase;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.outcome;
import static org.titleledger.testing.Titles.refused;
import static org.titleledger.testing.Titles.registered;
import static org.titleledger.testing.Titles.returned;
import static org.titleledger.testing.Titles.reviewAsked;
import static org.titleledger.testing.Titles.sentBack;
import static org.titleledger.testing.Titles.underReview;
import static org.titleledger.testing.Titles.withdrawn;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;
import org.titleledger.title.TitleCommand.ApplyForTransfer;
import org.titleledger.title.TitleCommand.ApproveTransfer;
import org.titleledger.title.TitleCommand.AssignTransfer;
import org.titleledger.title.TitleCommand.ClearBlocker;
import org.titleledger.title.TitleCommand.CommentTransfer;
import org.titleledger.title.TitleCommand.FileTransfer;
import org.titleledger.title.TitleCommand.OfTransfer;
import org.titleledger.title.TitleCommand.RaiseBlocker;
import org.titleledger.title.TitleCommand.RefuseTransfer;
import org.titleledger.title.TitleCommand.RegisterTransfer;
import org.titleledger.title.TitleCommand.RequestReview;
import org.titleledger.title.TitleCommand.ReturnTransfer;
import org.titleledger.title.TitleCommand.SendBackTransfer;
import org.titleledger.title.TitleCommand.WithdrawTransfer;
import org.titleledger.title.TransferState.Step;

/** What every command on a case is refused for, and the table of rule F1 as the decisions keep it. */
class EveryStepTest {

    /** A command on a case. */
    private interface Making {
        OfTransfer on(PropertyId property, LegalDate day, TransferId transfer);
    }

    private static final Map<Step, Making> STEPS = Map.of(
            Step.REVIEW_REQUEST, RequestReview::new,
            Step.APPROVAL, ApproveTransfer::new,
            Step.RETURN, ReturnTransfer::new,
            Step.APPLICATION, (property, day, transfer) -> new ApplyForTransfer(property, day, transfer, null),
            Step.REGISTRATION,
                    (property, day, transfer) -> new RegisterTransfer(property, day, transfer, outcome(NEW_PAPER)),
            Step.SEND_BACK, SendBackTransfer::new,
            Step.REFUSAL, RefuseTransfer::new,
            Step.FILING, (property, day, transfer) -> new FileTransfer(property, day, transfer, outcome(NEW_PAPER)),
            Step.WITHDRAWAL, WithdrawTransfer::new);

    private static final Map<String, Making> WHILE_OPEN = Map.of(
            "blocker",
                    (property, day, transfer) ->
                            new RaiseBlocker(property, day, transfer, BLOCKER, Blocker.Kind.OTHER, null),
            "clearance", (property, day, transfer) -> new ClearBlocker(property, day, transfer, BLOCKER, null),
            "assignment", (property, day, transfer) -> new AssignTransfer(property, day, transfer, "clerk2"),
            "comment", (property, day, transfer) -> new CommentTransfer(property, day, transfer, "说明"));

    static Stream<Arguments> commands() {
        return Stream.concat(
                STEPS.entrySet().stream()
                        .map(entry -> Arguments.of(entry.getKey().toString(), entry.getValue())),
                WHILE_OPEN.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void onAnUnknownPropertyThereIsNoCase(String name, Making making) {
        openedCase()
                .when(making.on(NOWHERE, today(), CASE))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void onARetiredPropertyNothingIsRecorded(String name, Making making) {
        openedCase()
                .givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(making.on(UNIT, today(), CASE))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void noStepLiesInTheFuture(String name, Making making) {
        openedCase()
                .when(making.on(BUILDING, LegalDate.of(TODAY.plusDays(1)), CASE))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void anUnknownCaseIsNotFound(String name, Making making) {
        openedCase()
                .when(making.on(BUILDING, today(), OTHER_CASE))
                .expectRefusal(new TitleRefusal.TransferNotFound(OTHER_CASE));
        office().when(making.on(BUILDING, today(), CASE)).expectRefusal(new TitleRefusal.TransferNotFound(CASE));
    }

    /** A case in a state, reached by its steps. */
    private static LedgerFixture in(TransferState state) {
        return switch (state) {
            case OPENED -> openedCase();
            case UNDER_REVIEW -> underReview(openedCase());
            case RETURNED -> underReview(openedCase()).as(REVIEWER).givenAccepted(returned());
            case APPROVED -> approvedCase(openedCase());
            case APPLIED -> appliedCase(openedCase());
            case SENT_BACK -> appliedCase(openedCase()).givenAccepted(sentBack());
            case REGISTERED -> appliedCase(openedCase()).givenAccepted(registered("2025-04-01"));
            case FILED ->
                approvedCase(openedCase()).givenAccepted(STEPS.get(Step.FILING).on(BUILDING, today(), CASE));
            case REFUSED -> appliedCase(openedCase()).givenAccepted(refused());
            case WITHDRAWN -> openedCase().givenAccepted(withdrawn());
        };
    }

    static Stream<Arguments> stepsInStates() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(TransferState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("stepsInStates")
    void aStepIsTakenWhereTheTableAllowsIt(Step step, TransferState state) {
        Outcome outcome = in(state).as(REVIEWER).when(STEPS.get(step).on(BUILDING, today(), CASE));
        if (step.isAllowedIn(state)) {
            outcome.expectAccepted();
            in(step.leadsTo());
        } else {
            outcome.expectRefusal(new TitleRefusal.StepDoesNotFollow(step, state));
        }
    }

    @ParameterizedTest
    @EnumSource(TransferState.class)
    void blockersAssignmentsAndCommentsBelongToOpenCases(TransferState state) {
        for (String name : new String[] {"blocker", "assignment", "comment"}) {
            Outcome outcome = in(state).when(WHILE_OPEN.get(name).on(BUILDING, today(), CASE));
            if (state.isOpen()) {
                outcome.expectAccepted();
            } else {
                outcome.expectRefusal(new TitleRefusal.TransferIsClosed(state));
            }
        }
    }

    /** The whole way, with a return and a sending back. */
    @org.junit.jupiter.api.Test
    void aCaseGoesItsWay() {
        openedCase()
                .givenAccepted(reviewAsked())
                .as(REVIEWER)
                .givenAccepted(returned())
                .givenAccepted(reviewAsked())
                .as(REVIEWER)
                .givenAccepted(approved())
                .givenAccepted(appliedFor("2025-03-01"), sentBack(), appliedFor("2025-03-10"))
                .when(registered("2025-03-09"))
                .expectRefusal(new TitleRefusal.RegistrationIsTooEarly(
                        on("2025-03-09").day(), on("2025-03-10").day()));
    }
}
