package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.BLOCKER;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.EXCEPTION;
import static org.titleledger.testing.Titles.OTHER_CASE;
import static org.titleledger.testing.Titles.RESTRICTION;
import static org.titleledger.testing.Titles.heldBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.shared.Act;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.testing.Acts;
import org.titleledger.title.ExceptionCase.Article;

/** An impossible history of a title stops the replay. */
class TitleReplayTest {

    private static final Act ACT = Acts.any();
    private static final LegalDate DAY = on("2025-01-10");
    private static final Digest SHOWN = Digest.of("shown");

    private static TitleEvent opened(TransferId transfer) {
        return new TitleEvent.TransferOpened(
                BUILDING,
                ACT,
                DAY,
                transfer,
                Right.BUILDING_OWNERSHIP,
                List.of(new Grant(POLICE, POLICE, Share.WHOLE)),
                List.of(new TransferParty(BUREAU, Share.WHOLE)),
                Instrument.OTHER,
                null,
                null);
    }

    private static final TitleEvent ASKED = new TitleEvent.TransferReviewRequested(BUILDING, ACT, DAY, CASE, SHOWN);
    private static final TitleEvent APPROVED = new TitleEvent.TransferApproved(BUILDING, ACT, DAY, CASE, SHOWN);
    private static final TitleEvent WITHDRAWN = new TitleEvent.TransferWithdrawn(BUILDING, ACT, DAY, CASE);
    private static final TitleEvent BLOCKED =
            new TitleEvent.TransferBlocked(BUILDING, ACT, DAY, CASE, BLOCKER, Blocker.Kind.OTHER, null);
    private static final TitleEvent CLEARED = new TitleEvent.TransferUnblocked(BUILDING, ACT, DAY, CASE, BLOCKER, null);
    private static final TitleEvent SEALED = new TitleEvent.RestrictionImposed(
            BUILDING, ACT, DAY, RESTRICTION, Restriction.Kind.SEAL, null, null, null, null, null, null);
    private static final TitleEvent EXCEPTED =
            new TitleEvent.ExceptionRequested(BUILDING, ACT, DAY, EXCEPTION, Article.ART_5_2, POLICE, null);
    private static final TitleEvent REGISTERED = new TitleEvent.TransferRegistered(
            BUILDING, ACT, DAY, CASE, Right.BUILDING_OWNERSHIP, heldBy(BUREAU), List.of(), List.of(), Instrument.OTHER);

    static Stream<List<TitleEvent>> impossible() {
        return Stream.of(
                after(ASKED),
                after(opened(CASE), opened(CASE)),
                after(opened(CASE), opened(OTHER_CASE)),
                after(opened(CASE), WITHDRAWN, opened(CASE)),
                after(opened(CASE), APPROVED),
                after(opened(CASE), REGISTERED),
                after(opened(CASE), ASKED, ASKED),
                after(opened(CASE), WITHDRAWN, WITHDRAWN),
                after(opened(CASE), WITHDRAWN, BLOCKED),
                after(opened(CASE), WITHDRAWN, new TitleEvent.TransferCommented(BUILDING, ACT, DAY, CASE, "a")),
                after(opened(CASE), WITHDRAWN, new TitleEvent.TransferAssigned(BUILDING, ACT, DAY, CASE, null)),
                after(opened(CASE), BLOCKED, BLOCKED),
                after(opened(CASE), CLEARED),
                after(SEALED, SEALED),
                after(new TitleEvent.RestrictionReleased(BUILDING, ACT, DAY, RESTRICTION)),
                after(new TitleEvent.RestrictionRenewed(BUILDING, ACT, DAY, RESTRICTION, day("2028-01-10"))),
                after(EXCEPTED, EXCEPTED),
                after(new TitleEvent.ExceptionApproved(BUILDING, ACT, DAY, EXCEPTION)),
                after(new TitleEvent.ExceptionEnded(BUILDING, ACT, DAY, EXCEPTION)));
    }

    private static List<TitleEvent> after(TitleEvent... events) {
        return new ArrayList<>(Arrays.asList(events));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void anImpossibleHistoryStopsTheReplay(List<TitleEvent> history) {
        assertThatIllegalStateException().isThrownBy(() -> TitleState.STREAM.after(history));
        TitleState.STREAM.after(history.subList(0, history.size() - 1));
    }

    @Test
    void aPossibleOneDoesNot() {
        TitleState.STREAM.after(List.of(opened(CASE), BLOCKED, CLEARED, WITHDRAWN, opened(OTHER_CASE), SEALED));
    }
}
