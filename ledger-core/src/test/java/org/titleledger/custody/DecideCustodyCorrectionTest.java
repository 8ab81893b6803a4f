package org.titleledger.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.custody.Mending.from;
import static org.titleledger.custody.Mending.to;
import static org.titleledger.testing.Commands.handover;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.superseding;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.custody.CustodyState.Handover;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Warning;

/** What becomes of a correction of a handover (rules C2 to C5, H1). */
class DecideCustodyCorrectionTest {

    private final Mending custody = new Mending();

    /** Each alone breaks the chain; neither could be mended first if that were refused. */
    @Test
    void twoWrongNeighboursAreMendedOneAfterTheOther() {
        ActId first = custody.act(handover(null, POLICE, "2001-01-01"));
        ActId second = custody.act(handover(POLICE, BUREAU, "2010-01-01"));
        custody.asking(CORRECTION, mending(first), to(FINANCE)).expectAccepted();
        CustodyEvent approved = custody.deciding(CORRECTION, Verdict.APPROVAL).fact(CustodyEvent.class);
        assertThat(approved.act().warnings())
                .isEqualTo(List.of(Warning.of("custody.chain-is-broken", "2010-01-01", POLICE, FINANCE)));
        custody.asking(OTHER, mending(second), from(FINANCE)).expectAccepted();
        assertThat(custody.deciding(OTHER, Verdict.APPROVAL)
                        .fact(CustodyEvent.class)
                        .act()
                        .warnings())
                .isEmpty();
        assertThat(custody.custodianOn("2005-01-01")).isEqualTo(FINANCE);
    }

    @Test
    void anAnnulledHandoverLeavesTheEarlierCustodian() {
        custody.act(handover(null, POLICE, "2001-01-01"));
        ActId second = custody.act(handover(POLICE, BUREAU, "2010-01-01"));
        ActId annulment = custody.corrected(CORRECTION, annulling(second), null);
        assertThat(custody.custodianOn("2020-01-01")).isEqualTo(POLICE);
        custody.asking(OTHER, mending(second), to(FINANCE)).expectRefusal(new CorrectionRefusal.ActIsAnnulled(second));
        custody.corrected(OTHER, annulling(annulment), null);
        assertThat(custody.custodianOn("2020-01-01")).isEqualTo(BUREAU);
    }

    @Test
    void aBetterDocumentIsRecordedWhole() {
        ActId first = custody.act(handover(SCHOOL, POLICE, "2001-01-01"));
        custody.asking(CORRECTION, superseding(first, "2003-01-01"), to(FINANCE))
                .expectWarnings();
        CustodyEvent.CorrectionApproved approved =
                custody.deciding(CORRECTION, Verdict.APPROVAL).fact(CustodyEvent.CorrectionApproved.class);
        assertThat(approved.better()).isEqualTo(new Handover(SCHOOL, FINANCE));
        assertThat(custody.custodianOn("2002-01-01")).isEqualTo(POLICE);
        assertThat(custody.custodianOn("2003-01-01")).isEqualTo(FINANCE);
    }

    /** A correction of an entry says nothing any more when the entry never held. */
    @Test
    void whatWasMendedOfAnAnnulledHandoverIsNotMendedAgain() {
        ActId first = custody.act(handover(null, POLICE, "2001-01-01"));
        ActId mended = custody.corrected(CORRECTION, mending(first), to(FINANCE));
        custody.corrected(OTHER, annulling(first), null);
        custody.asking(
                        new org.titleledger.correction.CorrectionId(org.titleledger.testing.Sample.uuid(0x903)),
                        mending(mended),
                        to(BUREAU))
                .expectRefusal(new CorrectionRefusal.ActIsAnnulled(mended));
    }

    @Test
    void whatWasReturnedIsClosed() {
        ActId first = custody.act(handover(null, POLICE, "2001-01-01"));
        custody.asking(CORRECTION, mending(first), to(FINANCE)).expectAccepted();
        custody.deciding(CORRECTION, Verdict.RETURN).fact(CustodyEvent.CorrectionReturned.class);
        custody.deciding(CORRECTION, Verdict.WITHDRAWAL)
                .expectRefusal(new CorrectionRefusal.IsClosed(CORRECTION, CorrectionCase.State.RETURNED));
        custody.asking(OTHER, mending(first), to(FINANCE)).expectAccepted();
        custody.deciding(OTHER, Verdict.WITHDRAWAL).fact(CustodyEvent.CorrectionWithdrawn.class);
        assertThat(custody.custodianOn("2005-01-01")).isEqualTo(POLICE);
    }
}
