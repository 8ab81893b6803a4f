package org.titleledger.title;

import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.commented;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.withdrawn;

import org.junit.jupiter.api.Test;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.CommentTransfer;

/** Somebody says something about a case (rule F1). What every step is refused for is in {@link EveryStepTest}. */
class CommentTransferTest {

    @Test
    void somebodySaysSomething() {
        openedCase()
                .when(commented())
                .expectFact(act -> new TitleEvent.TransferCommented(BUILDING, act, today(), CASE, "请补材料"));
    }

    @Test
    void aClosedCaseIsNotTalkedAbout() {
        openedCase()
                .givenAccepted(withdrawn())
                .when(commented())
                .expectRefusal(new TitleRefusal.TransferIsClosed(TransferState.WITHDRAWN));
    }

    @Test
    void aCommentSaysSomething() {
        Refused.as("text.missing", () -> new CommentTransfer(BUILDING, today(), CASE, " "));
        Refused.as("text.not-printable", () -> new CommentTransfer(BUILDING, today(), CASE, "a\u0000b"));
    }
}
