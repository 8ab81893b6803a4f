package org.titleledger.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.custody.Mending.from;
import static org.titleledger.custody.Mending.to;
import static org.titleledger.testing.Commands.handover;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.uuid;

import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.party.PartyRefusal;
import org.titleledger.shared.ActId;

/** A correction of a handover is asked for (rules C1, C2, C4); it changes nothing yet. */
class CorrectCustodyTest {

    private final Mending custody = new Mending();

    @Test
    void aCorrectionThatIsAskedForChangesNothing() {
        ActId first = custody.act(handover(null, POLICE, "2001-01-01"));
        CustodyEvent.CorrectionRequested asked =
                custody.asking(CORRECTION, mending(first), to(BUREAU)).fact(CustodyEvent.CorrectionRequested.class);
        assertThat(asked.effectiveOn()).isEqualTo(on("2001-01-01"));
        assertThat(custody.custodianOn("2002-01-01")).isEqualTo(POLICE);
    }

    @Test
    void onlyHandoversOfThisPropertyAreCorrected() {
        ActId unknown = new ActId(uuid(0xac1234));
        custody.asking(CORRECTION, annulling(unknown), null).expectRefusal(new CorrectionRefusal.ActIsUnknown(unknown));
    }

    @Test
    void nobodyHandsOverToThemselvesNorToAStranger() {
        ActId first = custody.act(handover(POLICE, BUREAU, "2001-01-01"));
        custody.asking(CORRECTION, mending(first), from(BUREAU))
                .expectRefusal(new CustodyRefusal.GiverIsTheReceiver(BUREAU));
        custody.asking(CORRECTION, mending(first), to(STRANGER))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        custody.asking(CORRECTION, mending(first), from(null)).expectAccepted();
    }

    @Test
    void twoUndatedHandoversDoNotStand() {
        custody.act(handover(null, POLICE, null));
        ActId second = custody.act(handover(POLICE, FINANCE, "2001-01-01"));
        custody.asking(OTHER, redating(second, null), null)
                .expectRefusal(new CorrectionRefusal.LeavesTwoUndatedFacts());
    }
}
