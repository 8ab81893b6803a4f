package org.titleledger.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.uuid;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.sharedBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.chain.Check.Severity;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Annulling;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Clerical;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.Correction.Superseding;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;

/** Where a chain of title does not fit together. */
class TitleChainTest {

    private Timeline<TitleEntry> timeline = Timeline.empty();

    private static ActId act(long place) {
        return new ActId(uuid(0xac0000 + (int) place));
    }

    private TitleChainTest then(@Nullable String day, TitleFact fact, PartyId... from) {
        long place = timeline.nextPlace();
        List<Holder> givers =
                Arrays.stream(from).map(party -> new Holder(party, Share.WHOLE)).toList();
        timeline = timeline.with(
                new TitleEntry.Stated(fact, givers, null), day == null ? null : on(day), place, act(place));
        return this;
    }

    private TitleChainTest carriedOver(String day, TitleFact fact, PartyId from) {
        long place = timeline.nextPlace();
        timeline = timeline.with(
                new TitleEntry.Stated(fact, List.of(new Holder(from, Share.WHOLE)), Instrument.PROPERTY_DIVISION),
                on(day),
                place,
                act(place));
        return this;
    }

    private TitleChainTest endedBy(TitleEntry.Cause cause, String day) {
        long place = timeline.nextPlace();
        timeline = timeline.with(new TitleEntry.Ended(cause), on(day), place, act(place));
        return this;
    }

    /** A chain that begins with a division goes on from the divided property. */
    @Test
    void whatWasCarriedOverBeginsSomewhere() {
        carriedOver("2024-03-01", heldBy(SCHOOL), SCHOOL);
        assertThat(checks()).isEmpty();
    }

    @Test
    void aRightThatADivisionLeftBehind() {
        carriedOver("2024-03-01", heldBy(SCHOOL), SCHOOL).annulled(0);
        assertThat(told()).containsExactly(new Told(Check.LEFT_BEHIND_BY_A_DIVISION, List.of(act(0)), List.of(SCHOOL)));
        timeline = Timeline.empty();
        then("1990-01-01", heldBy(SCHOOL))
                .endedBy(TitleEntry.Cause.CARRIED_OVER, "2024-03-01")
                .annulled(1);
        assertThat(checks()).containsExactly(Check.LEFT_BEHIND_BY_A_DIVISION);
        timeline = Timeline.empty();
        then("1990-01-01", heldBy(SCHOOL))
                .endedBy(TitleEntry.Cause.DESTROYED, "2024-03-01")
                .annulled(1);
        assertThat(checks()).isEmpty();
    }

    private TitleChainTest ended(String day) {
        return endedBy(TitleEntry.Cause.CANCELLED, day);
    }

    private TitleChainTest annulled(int target) {
        long place = timeline.nextPlace();
        timeline = timeline.with(new Annulling<>(act(place), act(target), place));
        return this;
    }

    private List<Problem> problems() {
        return TitleChain.of(timeline).problems();
    }

    /** A problem by the acts it is about. */
    private record Told(Check check, List<ActId> acts, List<PartyId> parties) {}

    private List<Told> told() {
        return problems().stream()
                .map(problem -> new Told(problem.check(), problem.acts(), problem.parties()))
                .toList();
    }

    private List<Check> checks() {
        return problems().stream().map(Problem::check).toList();
    }

    @Test
    void aChainThatFitsHasNoProblem() {
        then("1990-01-01", heldBy(SCHOOL))
                .then("2000-01-01", heldBy(POLICE), SCHOOL)
                .ended("2010-01-01");
        assertThat(problems()).isEmpty();
        assertThat(TitleChain.of(timeline).links())
                .extracting(Link::ended, link -> link.to().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, 1),
                        org.assertj.core.groups.Tuple.tuple(false, 1),
                        org.assertj.core.groups.Tuple.tuple(true, 0));
    }

    @Test
    void whoGivesWhatHeDidNotHoldIsAGap() {
        then("1990-01-01", heldBy(SCHOOL)).then("2000-01-01", heldBy(POLICE), FINANCE);
        assertThat(told())
                .containsExactly(new Told(Check.GRANTOR_IS_NOT_THE_HOLDER, List.of(act(0), act(1)), List.of(FINANCE)));
        assertThat(problems().getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    /** A deed that is recorded late closes the gap, wherever it stands in the log. */
    @Test
    void aLateDeedClosesTheGap() {
        then("1990-01-01", heldBy(SCHOOL)).then("2000-01-01", heldBy(POLICE), FINANCE);
        then("1995-01-01", heldBy(FINANCE), SCHOOL);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatRestsOnAnAnnulledActIsSaidToDoSo() {
        then("1990-01-01", heldBy(SCHOOL)).then("2000-01-01", heldBy(POLICE), SCHOOL);
        then("2010-01-01", heldBy(BUREAU), POLICE).annulled(1);
        assertThat(told())
                .containsExactly(new Told(Check.RESTS_ON_AN_ANNULLED_ACT, List.of(act(0), act(2)), List.of(POLICE)));
        annulled(0);
        assertThat(checks()).as("first of all now").containsExactly(Check.RESTS_ON_AN_ANNULLED_ACT);
    }

    /** Whose title was entered otherwise, or rested on a better document, had it as that said. */
    @Test
    void whatRestsOnACorrectedActThatIsAnnulledIsSaidToDoSo() {
        then("1990-01-01", heldBy(SCHOOL)).then("2000-01-01", heldBy(POLICE), SCHOOL);
        then("2010-01-01", heldBy(BUREAU), FINANCE);
        timeline = timeline.with(new Clerical<>(act(3), act(1), 3, new Mended(heldBy(FINANCE))));
        assertThat(problems()).isEmpty();
        timeline = timeline.with(new Annulling<>(act(4), act(1), 4));
        assertThat(checks()).containsExactly(Check.RESTS_ON_AN_ANNULLED_ACT);
    }

    @Test
    void whatRestsOnABetterDocumentThatIsAnnulledIsSaidToDoSo() {
        then("1990-01-01", heldBy(SCHOOL)).then("2010-01-01", heldBy(BUREAU), FINANCE);
        timeline = timeline.with(
                new Superseding<>(act(2), act(0), 2, new TitleEntry.Stated(heldBy(FINANCE)), on("2000-01-01")));
        assertThat(checks()).containsExactly(Check.UNEXPLAINED);
        timeline = timeline.with(new Annulling<>(act(3), act(2), 3));
        assertThat(checks()).containsExactly(Check.RESTS_ON_AN_ANNULLED_ACT);
    }

    /** It tells of the same deed: whoever gave the old one gave this, though another held it until then. */
    @Test
    void whoGaveWhatWasSupersededIsNoStranger() {
        then("1980-01-01", heldBy(SCHOOL)).then("1990-01-01", heldBy(POLICE), SCHOOL);
        List<Holder> givers = List.of(holder(SCHOOL, "1/1"));
        timeline = timeline.with(new Superseding<>(
                act(2), act(1), 2, new TitleEntry.Stated(heldBy(FINANCE), givers, null), on("2000-01-01")));
        assertThat(problems()).isEmpty();
        then("2010-01-01", heldBy(BUREAU), SCHOOL);
        assertThat(checks()).containsExactly(Check.GRANTOR_IS_NOT_THE_HOLDER);
    }

    private record Mended(TitleFact fact) implements Change<TitleEntry> {

        @Override
        public TitleEntry applyTo(TitleEntry stated) {
            return new TitleEntry.Stated(fact, ((TitleEntry.Stated) stated).from(), null);
        }

        @Override
        public @Nullable Redating redating() {
            return null;
        }
    }

    @Test
    void oneDayWithTwoHoldersOverlaps() {
        then("1990-01-01", heldBy(SCHOOL)).then("1990-01-01", heldBy(POLICE), SCHOOL);
        assertThat(checks()).containsExactly(Check.OVERLAP);
    }

    @Test
    void aRightThatComesBackIsACycle() {
        then("1990-01-01", heldBy(SCHOOL))
                .then("2000-01-01", heldBy(POLICE), SCHOOL)
                .then("2010-01-01", heldBy(SCHOOL), POLICE);
        assertThat(told()).containsExactly(new Told(Check.CYCLE, List.of(act(0), act(2)), List.of(SCHOOL)));
    }

    @Test
    void whoStaysACoHolderDoesNotComeBack() {
        then("1990-01-01", heldBy(SCHOOL))
                .then("2000-01-01", sharedBy(holder(SCHOOL, "1/2"), holder(POLICE, "1/2")), SCHOOL)
                .then("2010-01-01", sharedBy(holder(SCHOOL, "1/2"), holder(BUREAU, "1/2")), POLICE);
        assertThat(problems()).isEmpty();
    }

    @Test
    void oneDeedRecordedTwiceIsFound() {
        then("1990-01-01", heldBy(SCHOOL)).then("1990-01-01", heldBy(SCHOOL));
        assertThat(checks()).containsExactly(Check.RECORDED_TWICE);
    }

    private static TitleFact numbered(PartyId holder, String number) {
        TitleFact fact = heldBy(holder);
        return new TitleFact(
                fact.status(),
                fact.nature(),
                fact.coOwnership(),
                fact.holders(),
                fact.certificates(),
                fact.registeredOn(),
                fact.termEndsOn(),
                fact.ground(),
                number);
    }

    /** Two lists may have two days for it; the register's own number tells that it is one. */
    @Test
    void oneDeedRecordedTwiceUnderTwoDaysIsFoundByItsNumber() {
        then("1990-01-01", heldBy(FINANCE))
                .then("1995-01-01", numbered(SCHOOL, "登1"), FINANCE)
                .then("1995-03-01", heldBy(POLICE), SCHOOL)
                .then("1996-01-01", numbered(SCHOOL, "登1"), FINANCE);
        assertThat(told()).containsExactly(new Told(Check.RECORDED_TWICE, List.of(act(1), act(3)), List.of(SCHOOL)));
    }

    @Test
    void anotherNumberIsAnotherDeed() {
        then("1995-01-01", numbered(SCHOOL, "登1"), FINANCE).then("1996-01-01", numbered(SCHOOL, "登2"), SCHOOL);
        assertThat(checks()).doesNotContain(Check.RECORDED_TWICE);
    }

    /** Whoever tells of a problem has the days, the papers and the holders at hand. */
    @Test
    void aProblemSaysWhichLinksItIsAbout() {
        then("1990-01-01", numbered(SCHOOL, "登1")).then("2000-01-01", heldBy(POLICE), FINANCE);
        Problem problem = problems().getFirst();
        assertThat(problem.links()).isEqualTo(TitleChain.of(timeline).links());
        assertThat(problem.links().getFirst().recordingNumber()).isEqualTo("登1");
    }

    @Test
    void holdersThatChangeWithoutAWordAreUnexplained() {
        then("1990-01-01", heldBy(SCHOOL)).then("2000-01-01", heldBy(POLICE));
        assertThat(checks()).containsExactly(Check.UNEXPLAINED);
    }

    @Test
    void whatMovesAfterItsEndIsFound() {
        then("1990-01-01", heldBy(SCHOOL)).ended("1995-01-01").then("2000-01-01", heldBy(POLICE), SCHOOL);
        assertThat(checks()).containsExactly(Check.MOVED_AFTER_ITS_END);
    }

    @Test
    void oldPapersBeginInTheMiddleAndWithoutADay() {
        then(null, heldBy(SCHOOL), FINANCE);
        assertThat(checks()).containsExactly(Check.UNDATED, Check.BEGINS_IN_THE_MIDDLE);
    }
}
