package org.titleledger.party;

import java.time.LocalDate;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Refusal.Kind;
import org.titleledger.shared.RefusalCode;
import org.titleledger.shared.Share;

/** Why something about a party is not recorded. */
public sealed interface PartyRefusal extends Refusal {

    /** The party in the path was never registered. */
    @RefusalCode(value = "party.not-found", kind = Kind.NOT_FOUND)
    record PartyNotFound(PartyId party) implements PartyRefusal {}

    /** A party named in the content was never registered. */
    @RefusalCode(value = "party.is-unknown", kind = Kind.UNPROCESSABLE)
    record PartyIsUnknown(PartyId party) implements PartyRefusal {}

    /** The identity is taken. */
    @RefusalCode("party.is-registered-already")
    record PartyIsRegisteredAlready(PartyId party) implements PartyRefusal {}

    /** Another party has this credit code. */
    @RefusalCode("party.credit-code-is-taken")
    record CreditCodeIsTaken(String creditCode) implements PartyRefusal {}

    /** A party is dissolved once. */
    @RefusalCode("party.is-dissolved-already")
    record PartyIsDissolvedAlready(PartyId party) implements PartyRefusal {}

    /** It would have ended before it bore any name. */
    @RefusalCode(value = "party.ends-before-it-began", kind = Kind.UNPROCESSABLE)
    record PartyEndsBeforeItBegan(LocalDate effectiveOn, LocalDate known) implements PartyRefusal {}

    /** Only a dissolved party has successors (rule D2). */
    @RefusalCode("party.is-not-dissolved")
    record PartyIsNotDissolved(PartyId party) implements PartyRefusal {}

    /** The name says nothing new. */
    @RefusalCode("party.has-that-name-already")
    record PartyHasThatNameAlready(String name) implements PartyRefusal {}

    /** A second name of unknown day (rule B6). */
    @RefusalCode("party.has-an-undated-name-already")
    record PartyHasAnUndatedNameAlready(PartyId party) implements PartyRefusal {}

    /** Successions rest on a paper (rule D2; 行政事业性国有资产管理条例 Art. 22). */
    @RefusalCode(value = "party.succession-needs-a-document", kind = Kind.UNPROCESSABLE)
    record SuccessionNeedsADocument() implements PartyRefusal {}

    /** A succession names at least one successor. */
    @RefusalCode(value = "party.succession-names-nobody", kind = Kind.UNPROCESSABLE)
    record SuccessionNamesNobody() implements PartyRefusal {}

    /** All successions together give more than the estate (rule D2). */
    @RefusalCode(value = "party.successions-exceed-the-estate", kind = Kind.UNPROCESSABLE)
    record SuccessionsExceedTheEstate(Share sum) implements PartyRefusal {}

    /** What succeeded the party rests on its end: the successions are annulled first (rules C5, D2). */
    @RefusalCode("party.is-succeeded")
    record PartyIsSucceeded(PartyId party) implements PartyRefusal {}

    /** A party would succeed itself, through others or at once (rule D2). */
    @RefusalCode(value = "party.succession-is-a-cycle", kind = Kind.UNPROCESSABLE)
    record SuccessionIsACycle(PartyId successor) implements PartyRefusal {}
}
