package org.titleledger.party;

import static org.titleledger.party.Mending.kindAndCode;
import static org.titleledger.party.Mending.name;
import static org.titleledger.party.Mending.successors;
import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.succession;
import static org.titleledger.testing.Commands.successor;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.doubting;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.uuid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.party.PartyCommand.CorrectParty;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Share;
import org.titleledger.testing.Refused;

/** A correction of what is said of a party is asked for (rules C1, C2, C4, D2). */
class CorrectPartyTest {

    private final Mending school = new Mending();

    @Test
    void aRegistrationIsMendedAndNothingElse() {
        ActId registration = school.registration();
        school.asking(CORRECTION, annulling(registration), null)
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(registration, Kind.ANNULLED));
        school.asking(CORRECTION, mending(registration), name("省建筑工程学校")).expectAccepted();
        school.asking(OTHER, mending(registration), successors(successor(EDUCATION, "1/1")))
                .expectRefusal(new CorrectionRefusal.FieldDoesNotFit(registration, "SUCCESSORS"));
    }

    @Test
    void anEndIsMendedOrAnnulled() {
        school.asking(CORRECTION, doubting(school.dissolution()), null)
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(school.dissolution(), Kind.DISPUTED));
        school.asking(CORRECTION, redating(school.dissolution(), "1949-12-31"), null)
                .expectRefusal(new PartyRefusal.PartyEndsBeforeItBegan(day("1949-12-31"), day("1950-01-01")));
    }

    /** Rule D2 holds for what would stand. */
    @Test
    void successorsKeepTheirRules() {
        ActId dissolution = school.dissolution();
        school.act(succession(SCHOOL, successor(EDUCATION, "1/2")));
        school.asking(CORRECTION, mending(dissolution), successors(successor(FINANCE, "2/3")))
                .expectRefusal(new PartyRefusal.SuccessionsExceedTheEstate(
                        Share.parse("2/3").plus(Share.parse("1/2"))));
        school.asking(CORRECTION, mending(dissolution), successors(successor(STRANGER, "1/2")))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        school.asking(CORRECTION, mending(dissolution), successors(successor(SCHOOL, "1/2")))
                .expectRefusal(new PartyRefusal.SuccessionIsACycle(SCHOOL));
        school.act(dissolution(FINANCE, "2005-01-01", successor(SCHOOL, "1/1")));
        school.asking(CORRECTION, mending(dissolution), successors(successor(FINANCE, "1/2")))
                .expectRefusal(new PartyRefusal.SuccessionIsACycle(FINANCE));
    }

    @Test
    void whatSucceededThePartyIsAnnulledBeforeItsEnd() {
        ActId dissolution = school.dissolution();
        ActId succession = school.act(succession(SCHOOL, successor(EDUCATION, "1/1")));
        school.asking(CORRECTION, annulling(dissolution), null)
                .expectRefusal(new PartyRefusal.PartyIsSucceeded(SCHOOL));
        school.asking(CORRECTION, mending(succession), successors())
                .expectRefusal(new PartyRefusal.SuccessionNamesNobody());
        school.corrected(CORRECTION, annulling(succession), null);
        school.asking(OTHER, annulling(dissolution), null).expectAccepted();
    }

    /** An end that was annulled does not come back beside another. */
    @Test
    void aPartyEndsOnce() {
        PartyEvent annulment = school.corrected(CORRECTION, annulling(school.dissolution()), null);
        school.act(dissolution(SCHOOL, "2001-01-01"));
        school.asking(OTHER, annulling(annulment.act().id()), null)
                .expectRefusal(new PartyRefusal.PartyIsDissolvedAlready(SCHOOL));
    }

    @Test
    void aKindIsNotCorrectedToNothing() {
        Refused.as("field-is-missing", () -> kindAndCode(null, null));
        Refused.as(
                "list.has-doubles",
                () -> new CorrectParty(
                        SCHOOL,
                        new CorrectionId(uuid(0x903)),
                        mending(school.dissolution()),
                        successors(List.of(successor(EDUCATION, "1/2"), successor(EDUCATION, "1/2"))
                                .toArray(Successor[]::new))));
    }
}
