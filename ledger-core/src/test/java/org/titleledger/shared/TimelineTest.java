package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.inYear;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.uuid;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.shared.Timeline.Stretch;

/** Facts in the law's time, and which of them holds (rules A3, B2, B6). */
class TimelineTest {

    private static final ActId ACT = new ActId(uuid(1));

    private static Timeline<String> of(Object... datesAndFacts) {
        Timeline<String> timeline = Timeline.empty();
        for (int index = 0; index < datesAndFacts.length; index += 2) {
            timeline = timeline.with(
                    (String) datesAndFacts[index + 1], date(datesAndFacts[index]), timeline.nextPlace(), ACT);
        }
        return timeline;
    }

    private static @Nullable LegalDate date(Object iso) {
        return iso.equals("unknown") ? null : on((String) iso);
    }

    private static String onDay(Timeline<String> timeline, String iso) {
        return timeline.on(day(iso)).map(stretch -> stretch.fact().stated()).orElse("-");
    }

    private static List<String> stretches(Timeline<String> timeline) {
        return timeline.stretches().stream()
                .map(stretch -> stretch.fact().stated() + " " + stretch.from() + " " + stretch.until())
                .toList();
    }

    @Test
    void aFactHoldsUntilTheNext() {
        Timeline<String> timeline = of("1990-01-01", "甲", "2005-01-01", "乙");
        assertThat(onDay(timeline, "1989-12-31")).isEqualTo("-");
        assertThat(onDay(timeline, "1990-01-01")).isEqualTo("甲");
        assertThat(onDay(timeline, "2004-12-31")).isEqualTo("甲");
        assertThat(onDay(timeline, "2005-01-01")).isEqualTo("乙");
        assertThat(onDay(timeline, "2999-12-31")).isEqualTo("乙");
    }

    @Test
    void aLaterActMayTellOfAnEarlierFact() {
        Timeline<String> timeline = of("1990-01-01", "甲", "2005-01-01", "乙", "1998-01-01", "丙");
        assertThat(stretches(timeline))
                .containsExactly("甲 1990-01-01 1998-01-01", "丙 1998-01-01 2005-01-01", "乙 2005-01-01 null");
    }

    @Test
    void onEqualDatesTheLaterPlaceHoldsAndTheEarlierHasNoStretch() {
        Timeline<String> timeline = of("1990-01-01", "甲", "1990-01-01", "乙", "2005-01-01", "丙");
        assertThat(stretches(timeline)).containsExactly("乙 1990-01-01 2005-01-01", "丙 2005-01-01 null");
        assertThat(timeline.facts()).extracting(Fact::stated).containsExactly("甲", "乙", "丙");
    }

    @Test
    void equalDatesAtTheEndLeaveTheLaterPlace() {
        Timeline<String> timeline = of("2005-01-01", "丙", "2005-01-01", "丁");
        assertThat(stretches(timeline)).containsExactly("丁 2005-01-01 null");
        assertThat(timeline.latest().map(Fact::stated)).contains("丁");
    }

    @Test
    void anUnknownDayComesFirstAndHoldsFromAsFarBackAsAnythingIsKnown() {
        Timeline<String> timeline = of("1990-01-01", "乙", "unknown", "甲");
        assertThat(stretches(timeline)).containsExactly("甲 null 1990-01-01", "乙 1990-01-01 null");
        assertThat(onDay(timeline, "1800-01-01")).isEqualTo("甲");
    }

    @Test
    void twoUnknownDaysAreEqualDates() {
        assertThat(stretches(of("unknown", "甲", "unknown", "乙", "1990-01-01", "丙")))
                .containsExactly("乙 null 1990-01-01", "丙 1990-01-01 null");
    }

    @Test
    void aDateKnownToTheYearCountsFromItsFirstDay() {
        Timeline<String> timeline = Timeline.<String>empty()
                .with("甲", on("1987-01-01"), 0, ACT)
                .with("乙", inYear(1987), 1, ACT)
                .with("丙", on("1987-01-02"), 2, ACT);
        assertThat(stretches(timeline)).containsExactly("乙 1987-01-01 1987-01-02", "丙 1987-01-02 null");
    }

    @Test
    void whatPrecedesADayIsWhatStandsOnItOrBefore() {
        Timeline<String> timeline = of("unknown", "甲", "1990-01-01", "乙", "1990-01-01", "丙", "2005-01-01", "丁");
        assertThat(timeline.preceding(null).map(Fact::stated)).contains("甲");
        assertThat(timeline.preceding(on("1989-12-31")).map(Fact::stated)).contains("甲");
        assertThat(timeline.preceding(on("1990-01-01")).map(Fact::stated)).contains("丙");
        assertThat(timeline.preceding(on("2010-01-01")).map(Fact::stated)).contains("丁");
        assertThat(of("1990-01-01", "乙").preceding(null)).isEmpty();
        assertThat(of("1990-01-01", "乙").preceding(on("1989-12-31"))).isEmpty();
    }

    @Test
    void whatFollowsADayIsTheFirstFactAfterIt() {
        Timeline<String> timeline = of("unknown", "甲", "1990-01-01", "乙", "1990-01-01", "丙", "2005-01-01", "丁");
        assertThat(timeline.following(null).map(Fact::stated)).contains("乙");
        assertThat(timeline.following(on("1989-12-31")).map(Fact::stated)).contains("乙");
        assertThat(timeline.following(on("1990-01-01")).map(Fact::stated)).contains("丁");
        assertThat(timeline.following(on("2005-01-01"))).isEmpty();
    }

    @Test
    void nothingRecordedIsNoFact() {
        Timeline<String> nothing = Timeline.empty();
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.stretches()).isEmpty();
        assertThat(nothing.latest()).isEmpty();
        assertThat(nothing.hasUndated()).isFalse();
        assertThat(nothing.nextPlace()).isZero();
        assertThat(nothing.on(LocalDate.EPOCH)).isEmpty();
    }

    @Test
    void stretchesOverlapWhereTheyShareADay() {
        List<Stretch<String>> early = of("1990-01-01", "甲", "2005-01-01", "乙").stretches();
        List<Stretch<String>> late = of("2005-01-01", "丙").stretches();
        assertThat(early.getFirst().overlaps(late.getFirst())).isFalse();
        assertThat(late.getFirst().overlaps(early.getFirst())).isFalse();
        assertThat(early.getLast().overlaps(late.getFirst())).isTrue();
        assertThat(of("unknown", "丁").stretches().getFirst().overlaps(early.getFirst()))
                .isTrue();
    }
}
