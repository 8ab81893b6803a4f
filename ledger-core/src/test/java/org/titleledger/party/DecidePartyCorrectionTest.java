package org.titleledger.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.party.Mending.kindAndCode;
import static org.titleledger.party.Mending.name;
import static org.titleledger.party.Mending.successors;
import static org.titleledger.testing.Commands.succession;
import static org.titleledger.testing.Commands.successor;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Corrections.superseding;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.uuid;

import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.shared.ActId;

/** What becomes of a correction of what is said of a party (rules C2 to C5, D2). */
class DecidePartyCorrectionTest {

    private final Mending school = new Mending();

    private String nameOn(String day) {
        return school.state().names().on(day(day)).orElseThrow().fact().stated();
    }

    @Test
    void onlyWhatIsNamedIsOverwritten() {
        CreditCode code = new CreditCode("11140000012300001C");
        PartyEvent.CorrectionApproved approved =
                school.corrected(CORRECTION, mending(school.registration()), kindAndCode(PartyKind.INSTITUTION, code));
        assertThat(approved.latest().kind()).isEqualTo(PartyKind.INSTITUTION);
        assertThat(approved.latest().creditCode()).isEqualTo(code);
        assertThat(approved.latest().establishedOn()).isEqualTo(on("1950-01-01"));
        assertThat(approved.latest().dissolution()).isEqualTo(new PartyState.Dissolution(on("1999-06-30")));
        assertThat(nameOn("1960-01-01")).isEqualTo("省建筑学校");
    }

    @Test
    void aNameIsMendedSupersededAndAnnulled() {
        ActId renamed = school.act(new RenameParty(SCHOOL, on("1980-01-01"), "省建工学校"));
        school.corrected(CORRECTION, superseding(renamed, "1985-01-01"), name("省建设学校"));
        assertThat(nameOn("1984-12-31")).isEqualTo("省建工学校");
        assertThat(nameOn("1985-01-01")).isEqualTo("省建设学校");
        school.corrected(OTHER, annulling(renamed), null);
        assertThat(nameOn("1984-12-31"))
                .as("rule C3: what superseded it stands")
                .isEqualTo("省建筑学校");
        assertThat(nameOn("1985-01-01")).isEqualTo("省建设学校");
    }

    @Test
    void anEndNeverWas() {
        assertThat(school.corrected(CORRECTION, annulling(school.dissolution()), null)
                        .latest()
                        .dissolution())
                .isNull();
        assertThat(school.state().isDissolved()).isFalse();
    }

    @Test
    void anEndAndItsSuccessorsAreMended() {
        ActId succession = school.act(succession(SCHOOL, successor(EDUCATION, "1/1")));
        school.corrected(CORRECTION, redating(school.dissolution(), "1998-06-30"), null);
        school.corrected(OTHER, mending(succession), successors(successor(FINANCE, "1/1")));
        assertThat(school.state().dissolution()).isEqualTo(new PartyState.Dissolution(on("1998-06-30")));
        assertThat(school.state().successors()).containsExactly(successor(FINANCE, "1/1"));
    }

    @Test
    void whatWasReturnedOrGivenUpChangesNothing() {
        school.asking(CORRECTION, annulling(school.dissolution()), null).expectAccepted();
        school.deciding(CORRECTION, Verdict.RETURN).fact(PartyEvent.CorrectionReturned.class);
        school.asking(OTHER, annulling(school.dissolution()), null).expectAccepted();
        school.deciding(OTHER, Verdict.WITHDRAWAL).fact(PartyEvent.CorrectionWithdrawn.class);
        school.deciding(OTHER, Verdict.APPROVAL)
                .expectRefusal(new CorrectionRefusal.IsClosed(OTHER, CorrectionCase.State.WITHDRAWN));
        assertThat(school.state().isDissolved()).isTrue();
    }

    /** Also what a correction of a correction changes is shown as it is: it has become something else since. */
    @Test
    void whatACorrectionOfACorrectionChangesIsBound() {
        PartyEvent.CorrectionApproved first = school.corrected(
                CORRECTION, redating(school.dissolution(), "1998-01-01"), successors(successor(EDUCATION, "1/1")));
        school.asking(OTHER, annulling(first.act().id()), null).expectAccepted();
        school.corrected(new CorrectionId(uuid(0x903)), redating(school.dissolution(), "1997-01-01"), null);
        school.deciding(OTHER, Verdict.APPROVAL).expectRefusal(new CorrectionRefusal.IsStale(OTHER));
    }
}
