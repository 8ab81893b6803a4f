package org.titleledger.title;

import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.schoolSucceededByEducation;
import static org.titleledger.testing.Commands.succession;
import static org.titleledger.testing.Commands.successor;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.OTHER_CASE;
import static org.titleledger.testing.Titles.all;
import static org.titleledger.testing.Titles.elsewhere;
import static org.titleledger.testing.Titles.ended;
import static org.titleledger.testing.Titles.filedFor;
import static org.titleledger.testing.Titles.firstRegistration;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.jointlyHeldBy;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.part;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.sharedBy;
import static org.titleledger.testing.Titles.unregistered;
import static org.titleledger.testing.Titles.withdrawn;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.OpenTransfer;
import org.titleledger.title.TitleCommand.OpenTransfer.Requested;

/** Opening a case to move a right (rules F2 to F4). */
class OpenTransferTest {

    private final LedgerFixture ledger = office();

    private LedgerFixture recordedFor(TitleFact fact) {
        return ledger.givenAccepted(recorded(fact, "1987-05-01"));
    }

    /** What an accepted opening moves, and to whom. */
    private static void expectMoved(
            LedgerFixture ledger, OpenTransfer command, List<Grant> grants, List<TransferParty> to) {
        ledger.when(command)
                .expectFact(act -> new TitleEvent.TransferOpened(
                        command.property(),
                        act,
                        today(),
                        CASE,
                        command.right(),
                        grants,
                        to,
                        command.instrument(),
                        "财资〔2024〕12号",
                        "clerk"));
    }

    @Test
    void aCaseMovesTheWholeRight() {
        expectMoved(
                recordedFor(heldBy(POLICE)),
                opening(POLICE, BUREAU),
                List.of(new Grant(POLICE, POLICE, Share.WHOLE)),
                List.of(new TransferParty(BUREAU, Share.WHOLE)));
    }

    @Test
    void nothingMovesOnAnUnknownProperty() {
        ledger.when(elsewhere(opening(POLICE, BUREAU), NOWHERE, Right.LAND_USE))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void nothingMovesOnARetiredProperty() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(elsewhere(opening(POLICE, BUREAU), UNIT, Right.BUILDING_OWNERSHIP))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aCaseIsNotOpenedInTheFuture() {
        ledger.when(new OpenTransfer(
                        BUILDING,
                        LegalDate.of(TODAY.plusDays(1)),
                        CASE,
                        Right.BUILDING_OWNERSHIP,
                        List.of(),
                        List.of(all(BUREAU)),
                        Instrument.FIRST_REGISTRATION,
                        null,
                        null))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aParcelHasNoRightOnABuilding() {
        ledger.when(elsewhere(firstRegistration(BUREAU), PARCEL, Right.BUILDING_OWNERSHIP))
                .expectRefusal(new TitleRefusal.RightDoesNotFitTheProperty(Right.BUILDING_OWNERSHIP));
    }

    @Test
    void aRightHasOneOpenCase() {
        recordedFor(heldBy(POLICE))
                .givenAccepted(opening(POLICE, BUREAU))
                .when(opening(OTHER_CASE, List.of(all(POLICE)), List.of(all(FINANCE)), Instrument.OTHER))
                .expectRefusal(new TitleRefusal.TransferIsOpenAlready(CASE));
        ledger.when(elsewhere(
                        opening(OTHER_CASE, List.of(), List.of(all(BUREAU)), Instrument.FIRST_REGISTRATION),
                        BUILDING,
                        Right.LAND_USE))
                .expectAccepted();
    }

    @Test
    void aWithdrawnCaseMakesRoomForANewOne() {
        recordedFor(heldBy(POLICE))
                .givenAccepted(opening(POLICE, BUREAU), withdrawn())
                .when(opening(OTHER_CASE, List.of(all(POLICE)), List.of(all(BUREAU)), Instrument.OTHER))
                .expectAccepted();
    }

    @Test
    void giverAndReceiverAreKnown() {
        recordedFor(heldBy(POLICE))
                .when(opening(STRANGER, BUREAU))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        ledger.when(opening(POLICE, STRANGER)).expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
    }

    @Test
    void nobodyReceivesAfterItsEnd() {
        recordedFor(heldBy(POLICE))
                .when(opening(POLICE, SCHOOL))
                .expectRefusal(new TitleRefusal.GranteeIsDissolved(SCHOOL));
    }

    @Test
    void nobodyGivesToItself() {
        recordedFor(heldBy(POLICE))
                .when(opening(POLICE, POLICE))
                .expectRefusal(new TitleRefusal.GrantorIsTheGrantee(POLICE));
    }

    @Test
    void whatIsWrongByItselfIsRefused() {
        Refused.as("list.empty", () -> opening(List.of(all(POLICE)), List.of()));
        Refused.as("list.has-doubles", () -> opening(List.of(all(POLICE), all(POLICE)), List.of(all(BUREAU))));
        Refused.as("list.has-doubles", () -> opening(List.of(), List.of(part(BUREAU, "1/2"), part(BUREAU, "1/2"))));
        Refused.as("field-is-missing", () -> opening(Refused.leftOut(), List.of(all(BUREAU))));
        Refused.as("field-is-missing", () -> opening(List.of(), Arrays.asList(new Requested[1])));
        Refused.as("field-is-missing", () -> new Requested(Refused.leftOut(), null));
        Refused.as("share.not-positive", () -> new Requested(BUREAU, Share.NOTHING));
        Refused.as("field-is-missing", () -> elsewhere(opening(POLICE, BUREAU), BUILDING, Refused.leftOut()));
        Refused.as("field-is-missing", () -> opening(CASE, List.of(), List.of(all(BUREAU)), Refused.leftOut()));
    }

    /** One could receive nothing, and the event could never be read again. */
    @Test
    void ofSeveralReceiversEachHasItsShare() {
        Refused.as("field-is-missing", () -> opening(List.of(all(POLICE)), List.of(part(BUREAU, "1/1"), all(FINANCE))));
    }

    /** Rule F4. */
    @Nested
    class ByWhichInstrument {

        @Test
        void aFirstRegistrationOfWhatIsNotRecorded() {
            expectMoved(ledger, firstRegistration(BUREAU), List.of(), List.of(new TransferParty(BUREAU, Share.WHOLE)));
        }

        @Test
        void aFirstRegistrationOfWhatIsUnregisteredFiledOrEnded() {
            recordedFor(unregistered()).when(firstRegistration(BUREAU)).expectAccepted();
            office().givenAccepted(recorded(filedFor(POLICE), null))
                    .when(firstRegistration(FINANCE))
                    .expectAccepted();
            office().givenAccepted(recorded(heldBy(POLICE), "1987-05-01"), ended("2000-01-01"))
                    .when(firstRegistration(FINANCE))
                    .expectAccepted();
        }

        @Test
        void aFirstRegistrationIsNotForWhatIsRegistered() {
            recordedFor(heldBy(POLICE))
                    .when(firstRegistration(BUREAU))
                    .expectRefusal(new TitleRefusal.RightIsRegisteredAlready(Right.BUILDING_OWNERSHIP));
        }

        /** Nothing moves when a property is divided. */
        @Test
        void aDivisionIsNoTransfer() {
            recordedFor(heldBy(POLICE))
                    .when(opening(CASE, List.of(all(POLICE)), List.of(all(BUREAU)), Instrument.PROPERTY_DIVISION))
                    .expectRefusal(new TitleRefusal.InstrumentMovesNothing(Instrument.PROPERTY_DIVISION));
        }

        @Test
        void aFirstRegistrationHasNoGrantor() {
            ledger.when(opening(CASE, List.of(all(POLICE)), List.of(all(BUREAU)), Instrument.FIRST_REGISTRATION))
                    .expectRefusal(new TitleRefusal.FirstRegistrationHasNoGrantor());
        }

        @Test
        void everyOtherTransferNamesWhoGives() {
            recordedFor(heldBy(POLICE))
                    .when(opening(CASE, List.of(), List.of(all(BUREAU)), Instrument.GOVERNMENT_DECISION))
                    .expectRefusal(new TitleRefusal.TransferNamesNoGrantor());
        }

        @Test
        void severalMayReceiveAFirstRegistrationByShares() {
            ledger.when(opening(
                            CASE,
                            List.of(),
                            List.of(part(BUREAU, "1/2"), part(FINANCE, "1/3")),
                            Instrument.FIRST_REGISTRATION))
                    .expectRefusal(new TitleRefusal.GivenIsNotReceived(Share.WHOLE, Share.of(5, 6)));
            expectMoved(
                    ledger,
                    opening(
                            CASE,
                            List.of(),
                            List.of(part(BUREAU, "1/2"), part(FINANCE, "1/2")),
                            Instrument.FIRST_REGISTRATION),
                    List.of(),
                    List.of(new TransferParty(BUREAU, Share.of(1, 2)), new TransferParty(FINANCE, Share.of(1, 2))));
        }

        @Test
        void aFiledRightMovesToTheBureauOnly() {
            recordedFor(filedFor(POLICE))
                    .when(opening(POLICE, FINANCE))
                    .expectRefusal(new TitleRefusal.FiledRightMovesToTheBureauOnly());
            ledger.when(opening(List.of(all(POLICE)), List.of(part(BUREAU, "1/2"), part(FINANCE, "1/2"))))
                    .expectRefusal(new TitleRefusal.FiledRightMovesToTheBureauOnly());
            ledger.when(opening(POLICE, BUREAU)).expectAccepted();
        }

        @Test
        void withoutABureauAFiledRightMovesToNobody() {
            new LedgerFixture()
                    .givenAccepted(
                            org.titleledger.testing.Commands.party(POLICE, "省公安厅"),
                            org.titleledger.testing.Commands.party(BUREAU, "省机关事务管理局"),
                            org.titleledger.testing.Commands.parcel(),
                            org.titleledger.testing.Commands.building(),
                            recorded(filedFor(POLICE), null))
                    .when(opening(POLICE, BUREAU))
                    .expectRefusal(new TitleRefusal.FiledRightMovesToTheBureauOnly());
        }
    }

    /** Rules F2, F3 and D3 for shares. */
    @Nested
    class ByShares {

        private static final TitleFact HALVES = sharedBy(holder(POLICE, "1/2"), holder(EDUCATION, "1/2"));

        @Test
        void aHolderGivesItsShareWhereNobodySaysHowMuch() {
            expectMoved(
                    recordedFor(HALVES),
                    opening(POLICE, BUREAU),
                    List.of(new Grant(POLICE, POLICE, Share.of(1, 2))),
                    List.of(new TransferParty(BUREAU, Share.of(1, 2))));
        }

        @Test
        void aHolderGivesAPartOfItsShare() {
            expectMoved(
                    recordedFor(HALVES),
                    opening(List.of(part(POLICE, "1/3")), List.of(part(BUREAU, "1/4"), part(FINANCE, "1/12"))),
                    List.of(new Grant(POLICE, POLICE, Share.of(1, 3))),
                    List.of(new TransferParty(BUREAU, Share.of(1, 4)), new TransferParty(FINANCE, Share.of(1, 12))));
        }

        @Test
        void severalHoldersGiveTogether() {
            expectMoved(
                    recordedFor(HALVES),
                    opening(List.of(all(POLICE), part(EDUCATION, "1/4")), List.of(all(BUREAU))),
                    List.of(new Grant(POLICE, POLICE, Share.of(1, 2)), new Grant(EDUCATION, EDUCATION, Share.of(1, 4))),
                    List.of(new TransferParty(BUREAU, Share.of(3, 4))));
        }

        @Test
        void whoIsNoHolderGivesNothing() {
            recordedFor(HALVES)
                    .when(opening(FINANCE, BUREAU))
                    .expectRefusal(new TitleRefusal.GrantorIsNotHolder(FINANCE));
            ledger.when(opening(List.of(all(POLICE), all(FINANCE)), List.of(all(BUREAU))))
                    .expectRefusal(new TitleRefusal.GrantorIsNotHolder(FINANCE));
        }

        @Test
        void nobodyHoldsAnUnregisteredRight() {
            recordedFor(unregistered())
                    .when(opening(POLICE, BUREAU))
                    .expectRefusal(new TitleRefusal.GrantorIsNotHolder(POLICE));
        }

        @Test
        void nobodyGivesMoreThanItHolds() {
            recordedFor(HALVES)
                    .when(opening(List.of(part(POLICE, "2/3")), List.of(all(BUREAU))))
                    .expectRefusal(new TitleRefusal.GrantorGivesMoreThanItHolds(POLICE, Share.of(1, 2)));
        }

        @Test
        void whatIsGivenIsReceived() {
            recordedFor(HALVES)
                    .when(opening(List.of(all(POLICE)), List.of(part(BUREAU, "1/3"))))
                    .expectRefusal(new TitleRefusal.GivenIsNotReceived(Share.of(1, 2), Share.of(1, 3)));
        }
    }

    /** Rule F3: a dissolved holder, and who stands for it. */
    @Nested
    class AfterTheHoldersEnd {

        @Test
        void nothingMovesUntilTheSuccessionIsRecorded() {
            recordedFor(heldBy(SCHOOL))
                    .when(opening(SCHOOL, BUREAU))
                    .expectRefusal(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(SCHOOL));
            ledger.when(opening(EDUCATION, BUREAU)).expectRefusal(new TitleRefusal.GrantorIsNotHolder(EDUCATION));
        }

        @Test
        void thenTheHolderStandsAsGrantor() {
            expectMoved(
                    schoolSucceededByEducation(recordedFor(heldBy(SCHOOL))),
                    opening(SCHOOL, BUREAU),
                    List.of(new Grant(SCHOOL, SCHOOL, Share.WHOLE)),
                    List.of(new TransferParty(BUREAU, Share.WHOLE)));
        }

        @Test
        void orItsSuccessorForIt() {
            expectMoved(
                    schoolSucceededByEducation(recordedFor(heldBy(SCHOOL))),
                    opening(EDUCATION, BUREAU),
                    List.of(new Grant(EDUCATION, SCHOOL, Share.WHOLE)),
                    List.of(new TransferParty(BUREAU, Share.WHOLE)));
        }

        @Test
        void aSuccessorThroughAChainActsForItsShareOfTheShare() {
            recordedFor(sharedBy(holder(SCHOOL, "1/2"), holder(POLICE, "1/2")))
                    .with(PAPER)
                    .givenAccepted(succession(SCHOOL, successor(EDUCATION, "2/3")))
                    .with(PAPER)
                    .givenAccepted(dissolution(EDUCATION, "2005-01-01", successor(FINANCE, "1/2")));
            expectMoved(
                    ledger,
                    opening(FINANCE, BUREAU),
                    List.of(new Grant(FINANCE, SCHOOL, Share.of(1, 6))),
                    List.of(new TransferParty(BUREAU, Share.of(1, 6))));
            ledger.givenAccepted(withdrawn())
                    .when(opening(EDUCATION, BUREAU))
                    .expectRefusal(new TitleRefusal.GrantorIsNotHolder(EDUCATION));
        }

        @Test
        void aPartialSuccessionGivesNoMoreThanItsPart() {
            recordedFor(heldBy(SCHOOL)).with(PAPER).givenAccepted(succession(SCHOOL, successor(EDUCATION, "1/3")));
            ledger.when(opening(List.of(part(EDUCATION, "1/2")), List.of(all(BUREAU))))
                    .expectRefusal(new TitleRefusal.GrantorGivesMoreThanItHolds(EDUCATION, Share.of(1, 3)));
            ledger.when(opening(SCHOOL, BUREAU))
                    .expectRefusal(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(SCHOOL));
            ledger.when(opening(EDUCATION, BUREAU)).expectAccepted();
        }

        @Test
        void holderAndSuccessorDoNotGiveTheSameTwice() {
            schoolSucceededByEducation(recordedFor(heldBy(SCHOOL)))
                    .when(opening(List.of(all(SCHOOL), all(EDUCATION)), List.of(all(BUREAU))))
                    .expectRefusal(new TitleRefusal.GrantorGivesMoreThanItHolds(SCHOOL, Share.WHOLE));
        }

        @Test
        void aHolderThatAlsoSucceedsGivesBothItsShareAndItsPart() {
            LedgerFixture both =
                    schoolSucceededByEducation(recordedFor(sharedBy(holder(SCHOOL, "1/2"), holder(EDUCATION, "1/2"))));
            expectMoved(
                    both,
                    opening(EDUCATION, BUREAU),
                    List.of(
                            new Grant(EDUCATION, SCHOOL, Share.of(1, 2)),
                            new Grant(EDUCATION, EDUCATION, Share.of(1, 2))),
                    List.of(new TransferParty(BUREAU, Share.WHOLE)));
        }
    }

    /** 民法典 301: joint holders dispose together. */
    @Nested
    class Jointly {

        private final TitleFact both = jointlyHeldBy(POLICE, EDUCATION);

        @Test
        void allHoldersGiveTheWhole() {
            expectMoved(
                    recordedFor(both),
                    opening(List.of(all(EDUCATION), all(POLICE)), List.of(all(BUREAU))),
                    List.of(new Grant(POLICE, POLICE, null), new Grant(EDUCATION, EDUCATION, null)),
                    List.of(new TransferParty(BUREAU, Share.WHOLE)));
        }

        @Test
        void oneAloneGivesNothing() {
            recordedFor(both).when(opening(POLICE, BUREAU)).expectRefusal(new TitleRefusal.JointHoldersActTogether());
        }

        @Test
        void nobodyElseActsWithThem() {
            recordedFor(both)
                    .when(opening(List.of(all(EDUCATION), all(POLICE), all(FINANCE)), List.of(all(BUREAU))))
                    .expectRefusal(new TitleRefusal.GrantorIsNotHolder(FINANCE));
        }

        @Test
        void theyGiveTheWholeOrNothing() {
            recordedFor(both)
                    .when(opening(List.of(part(EDUCATION, "1/4"), part(POLICE, "1/4")), List.of(part(BUREAU, "1/2"))))
                    .expectRefusal(new TitleRefusal.JointHoldersActTogether());
            ledger.when(opening(List.of(all(EDUCATION), all(POLICE)), List.of(part(BUREAU, "1/2"))))
                    .expectRefusal(new TitleRefusal.GivenIsNotReceived(Share.WHOLE, Share.of(1, 2)));
            ledger.when(opening(List.of(part(EDUCATION, "1/2"), part(POLICE, "1/2")), List.of(part(BUREAU, "1/1"))))
                    .expectAccepted();
        }

        @Test
        void whoEndedActsByAllWhoStandForIt() {
            recordedFor(jointlyHeldBy(POLICE, SCHOOL))
                    .with(PAPER)
                    .givenAccepted(succession(SCHOOL, successor(EDUCATION, "1/2"), successor(FINANCE, "1/2")));
            ledger.when(opening(List.of(all(POLICE), all(EDUCATION)), List.of(all(BUREAU))))
                    .expectRefusal(new TitleRefusal.JointHoldersActTogether());
            expectMoved(
                    ledger,
                    opening(List.of(all(POLICE), all(EDUCATION), all(FINANCE)), List.of(all(BUREAU))),
                    List.of(
                            new Grant(POLICE, POLICE, null),
                            new Grant(EDUCATION, SCHOOL, null),
                            new Grant(FINANCE, SCHOOL, null)),
                    List.of(new TransferParty(BUREAU, Share.WHOLE)));
        }

        @Test
        void whoEndedWithoutAFullSuccessionDoesNotAct() {
            recordedFor(jointlyHeldBy(POLICE, SCHOOL))
                    .when(opening(List.of(all(POLICE), all(SCHOOL)), List.of(all(BUREAU))))
                    .expectRefusal(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(SCHOOL));
            ledger.with(PAPER)
                    .givenAccepted(succession(SCHOOL, successor(EDUCATION, "1/2")))
                    .when(opening(List.of(all(POLICE), all(EDUCATION)), List.of(all(BUREAU))))
                    .expectRefusal(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(SCHOOL));
        }
    }
}
