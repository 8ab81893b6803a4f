package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.inYear;
import static org.titleledger.testing.Sample.uuid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Any facts in any order, against a naive reading of rule B6. */
class TimelineLawsTest {

    private static final ActId ACT = new ActId(uuid(1));

    /** Rule B6 said naively: of all facts that began by a day, the one that began last and, on equal days, came last. */
    @Property
    void onEveryDayTheNaiveReadingHolds(
            @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> years, @ForAll @IntRange(max = 10) int asked) {
        Timeline<Integer> timeline = Timeline.empty();
        for (int place = 0; place < years.size(); place++) {
            timeline = timeline.with(place, dateOf(years.get(place)), place, ACT);
        }
        LocalDate day = LocalDate.of(2000 + asked, 6, 1);
        assertThat(timeline.on(day).map(stretch -> stretch.fact().stated()).orElse(-1))
                .isEqualTo(naive(years, 2000 + asked));
        assertThat(timeline.facts()).hasSize(years.size());
        assertThat(seamsOf(timeline)).isTrue();
    }

    /** Year zero of the generator is the unknown day. */
    private static @Nullable LegalDate dateOf(int year) {
        return year == 0 ? null : inYear(2000 + year);
    }

    private static int naive(List<Integer> years, int asked) {
        int found = -1;
        int since = -1;
        for (int place = 0; place < years.size(); place++) {
            int year = years.get(place);
            if (year + 2000 <= asked && year >= since || year == 0 && since <= 0) {
                found = place;
                since = year;
            }
        }
        return found;
    }

    /** Each stretch ends where the next begins, and only the last has no end. */
    private static boolean seamsOf(Timeline<?> timeline) {
        List<LocalDate> ends = new ArrayList<>();
        List<LocalDate> starts = new ArrayList<>();
        timeline.stretches().forEach(stretch -> {
            ends.add(stretch.until());
            starts.add(stretch.from());
        });
        return ends.isEmpty()
                || ends.getLast() == null && ends.subList(0, ends.size() - 1).equals(starts.subList(1, starts.size()));
    }
}
