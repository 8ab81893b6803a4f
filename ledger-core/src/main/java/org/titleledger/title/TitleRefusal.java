package org.titleledger.title;

import java.time.LocalDate;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Refusal.Kind;
import org.titleledger.shared.RefusalCode;
import org.titleledger.shared.Share;

/** Why something about the rights on a property is not recorded. */
public sealed interface TitleRefusal extends Refusal {

    /** A parcel has no right on a building (rule I2). */
    @RefusalCode(value = "title.right-does-not-fit-the-property", kind = Kind.UNPROCESSABLE)
    record RightDoesNotFitTheProperty(Right right) implements TitleRefusal {}

    /** A second fact of unknown day (rule B6): correct the first. */
    @RefusalCode("title.has-an-undated-fact-already")
    record RightHasAnUndatedFactAlready(Right right) implements TitleRefusal {}

    /** LAND_AND_BUILDING and BUILDING_OWNERSHIP at the same time (rule E3). */
    @RefusalCode("title.rights-exclude-each-other")
    record RightsExcludeEachOther(Right right, Right other) implements TitleRefusal {}

    /** The bureau becomes the holder by a transfer only (rule E4). */
    @RefusalCode("title.needs-transfer")
    record TitleNeedsTransfer(Right right) implements TitleRefusal {}

    /** The day of effect is the day of the entry, but for 民法典 229 to 231 (rule E2). */
    @RefusalCode(value = "title.takes-effect-on-entry", kind = Kind.UNPROCESSABLE)
    record TitleTakesEffectOnEntry(LocalDate effectiveOn, LocalDate registeredOn) implements TitleRefusal {}

    /** There is nothing to end: the right is not recorded, or ended before. */
    @RefusalCode("title.right-is-not-recorded")
    record RightIsNotRecorded(Right right) implements TitleRefusal {}

    /** A right with an open case does not end. */
    @RefusalCode("title.right-has-an-open-transfer")
    record RightHasAnOpenTransfer(Right right) implements TitleRefusal {}

    /** There is no such restriction on this property. */
    @RefusalCode(value = "title.restriction-not-found", kind = Kind.NOT_FOUND)
    record RestrictionNotFound(RestrictionId restriction) implements TitleRefusal {}

    /** It was released before. */
    @RefusalCode("title.restriction-is-released-already")
    record RestrictionIsReleasedAlready(RestrictionId restriction) implements TitleRefusal {}

    /** A restriction is not released before it began, and is renewed to a later end only. */
    @RefusalCode(value = "title.restriction-day-is-outside-its-period", kind = Kind.UNPROCESSABLE)
    record RestrictionDayIsOutsideItsPeriod(LocalDate day) implements TitleRefusal {}

    /** There is no such case on this property. */
    @RefusalCode(value = "title.transfer-not-found", kind = Kind.NOT_FOUND)
    record TransferNotFound(TransferId transfer) implements TitleRefusal {}

    /** One open case per right (rule F2). */
    @RefusalCode("title.transfer-is-open-already")
    record TransferIsOpenAlready(TransferId transfer) implements TitleRefusal {}

    /** The step does not follow the state of the case (rule F1). */
    @RefusalCode("title.step-does-not-follow")
    record StepDoesNotFollow(TransferState.Step step, TransferState state) implements TitleRefusal {}

    /** The case is closed. */
    @RefusalCode("title.transfer-is-closed")
    record TransferIsClosed(TransferState state) implements TitleRefusal {}

    /** Neither a holder nor a successor of one (rule F3). */
    @RefusalCode("title.grantor-is-not-holder")
    record GrantorIsNotHolder(PartyId grantor) implements TitleRefusal {}

    /** The grantor is dissolved and its succession is not recorded (rule F3). */
    @RefusalCode("title.grantor-is-dissolved-without-succession")
    record GrantorIsDissolvedWithoutSuccession(PartyId grantor) implements TitleRefusal {}

    /** The grantor gives more than it can (rules F2, D3). */
    @RefusalCode(value = "title.grantor-gives-more-than-it-holds", kind = Kind.UNPROCESSABLE)
    record GrantorGivesMoreThanItHolds(PartyId grantor, Share holds) implements TitleRefusal {}

    /** Joint holders dispose together (民法典 301). */
    @RefusalCode("title.joint-holders-act-together")
    record JointHoldersActTogether() implements TitleRefusal {}

    /** What is given and what is received are not the same (rule F2). */
    @RefusalCode(value = "title.given-is-not-received", kind = Kind.UNPROCESSABLE)
    record GivenIsNotReceived(Share given, Share received) implements TitleRefusal {}

    /** Giver and receiver are the same. */
    @RefusalCode(value = "title.grantor-is-the-grantee", kind = Kind.UNPROCESSABLE)
    record GrantorIsTheGrantee(PartyId party) implements TitleRefusal {}

    /** A grantee that no longer exists. */
    @RefusalCode(value = "title.grantee-is-dissolved", kind = Kind.UNPROCESSABLE)
    record GranteeIsDissolved(PartyId grantee) implements TitleRefusal {}

    /** A first registration has no grantor (rule F4). */
    @RefusalCode(value = "title.first-registration-has-no-grantor", kind = Kind.UNPROCESSABLE)
    record FirstRegistrationHasNoGrantor() implements TitleRefusal {}

    /** Nothing moves by a division or merger: that is recorded of the properties themselves. */
    @RefusalCode(value = "title.instrument-moves-nothing", kind = Kind.UNPROCESSABLE)
    record InstrumentMovesNothing(Instrument instrument) implements TitleRefusal {}

    /** A first registration is for a right that nobody holds in the register (rule F4). */
    @RefusalCode("title.right-is-registered-already")
    record RightIsRegisteredAlready(Right right) implements TitleRefusal {}

    /** A transfer but a first registration names who gives. */
    @RefusalCode(value = "title.transfer-names-no-grantor", kind = Kind.UNPROCESSABLE)
    record TransferNamesNoGrantor() implements TitleRefusal {}

    /** A filed right moves only to the bureau, or by first registration (rule F4). */
    @RefusalCode("title.filed-right-moves-to-the-bureau-only")
    record FiledRightMovesToTheBureauOnly() implements TitleRefusal {}

    /** Nobody approves what they recorded or asked for (rule F5). */
    @RefusalCode(value = "title.same-actor-may-not-approve", kind = Kind.NOT_ALLOWED)
    record SameActorMayNotApprove(String login) implements TitleRefusal {}

    /** What was shown has changed since (rule F5). */
    @RefusalCode("title.review-is-stale")
    record ReviewIsStale(TransferId transfer) implements TitleRefusal {}

    /** An open blocker stands in the way (rule F1). */
    @RefusalCode("title.blocker-is-open")
    record BlockerIsOpen(Blocker.Kind blocker) implements TitleRefusal {}

    /** There is no such blocker on this case. */
    @RefusalCode(value = "title.blocker-not-found", kind = Kind.NOT_FOUND)
    record BlockerNotFound(BlockerId blocker) implements TitleRefusal {}

    /** It was cleared before. */
    @RefusalCode("title.blocker-is-cleared-already")
    record BlockerIsClearedAlready(BlockerId blocker) implements TitleRefusal {}

    /** A seal on the property, on what it stands on or on what stands on it (rule G2). */
    @RefusalCode("title.property-is-sealed")
    record PropertyIsSealed(PropertyId property, RestrictionId restriction) implements TitleRefusal {}

    /** A mortgage or an advance notice asks for the paper of who it favours (rule G2; 民法典 221, 406). */
    @RefusalCode("title.restriction-asks-for-consent")
    record RestrictionAsksForConsent(RestrictionId restriction) implements TitleRefusal {}

    /** The entry is later than the grantor's own fact and not before the application (rule F6). */
    @RefusalCode(value = "title.registration-is-too-early", kind = Kind.UNPROCESSABLE)
    record RegistrationIsTooEarly(LocalDate effectiveOn, LocalDate notBefore) implements TitleRefusal {}

    /** A register entry gives at least one certificate; a filing may have none. */
    @RefusalCode(value = "title.certificate-is-missing", kind = Kind.UNPROCESSABLE)
    record CertificateIsMissing() implements TitleRefusal {}

    /** There is no such exception on this property. */
    @RefusalCode(value = "title.exception-not-found", kind = Kind.NOT_FOUND)
    record ExceptionNotFound(ExceptionId exception) implements TitleRefusal {}

    /** It was approved before. */
    @RefusalCode("title.exception-is-approved-already")
    record ExceptionIsApprovedAlready(ExceptionId exception) implements TitleRefusal {}

    /** An exception that was not approved cannot end, and one that ended cannot end again. */
    @RefusalCode("title.exception-does-not-hold")
    record ExceptionDoesNotHold(ExceptionId exception) implements TitleRefusal {}

    /** A correction of the same right waits for its approval (rule G2). */
    @RefusalCode("title.correction-is-under-way")
    record CorrectionIsUnderWay(Right right) implements TitleRefusal {}
}
