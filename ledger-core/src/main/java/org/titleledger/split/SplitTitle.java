package org.titleledger.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Share;

/**
 * On which days the title to a property is split, and why (rules I1 to I4).
 *
 * @param stretches the days on which it is, in their order; none on days without a cause
 */
public record SplitTitle(List<Stretch> stretches) {

    /**
     * Days on which the same holds, half-open.
     *
     * @param from the first day; {@code null} for as far back as anything is known
     * @param until the first day on which it no longer holds; {@code null} for never yet
     * @param since the first day of the unbroken run of split days; {@code null} for as far back as anything is known
     */
    public record Stretch(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate since,
            Finding finding) {

        /** Whether it holds on a day. */
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /**
     * What is found on a day.
     *
     * @param causes why, in the order of {@link Cause}
     * @param holders who holds the expected right
     */
    public record Finding(Set<Cause> causes, List<SplitHolder> holders, CertificateClass certificates) {

        public Finding {
            causes = java.util.Collections.unmodifiableSet(new TreeSet<>(causes));
            holders = List.copyOf(holders);
        }
    }

    /**
     * A holder of the expected right.
     *
     * @param share {@code null} among joint holders
     * @param dissolved whether the party no longer exists
     */
    public record SplitHolder(PartyId party, @Nullable Share share, boolean dissolved) {}

    public SplitTitle {
        stretches = List.copyOf(stretches);
    }

    /** Judges a property on every day. */
    public static SplitTitle of(PropertyId property, Known known) {
        Subject subject = known.property(property);
        List<@Nullable LocalDate> days = new ArrayList<>();
        days.add(null);
        days.addAll(new TreeSet<>(known.days(subject).toList()));
        List<Stretch> stretches = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            LocalDate from = days.get(index);
            LocalDate until = index + 1 < days.size() ? days.get(index + 1) : null;
            Judgement.on(from == null ? LocalDate.MIN : from, subject, known)
                    .ifPresent(finding -> append(stretches, from, until, finding));
        }
        return new SplitTitle(stretches);
    }

    private static void append(
            List<Stretch> stretches, @Nullable LocalDate from, @Nullable LocalDate until, Finding finding) {
        Stretch before = stretches.isEmpty() ? null : stretches.getLast();
        if (before == null || before.until() == null || !before.until().equals(from)) {
            stretches.add(new Stretch(from, until, from, finding));
        } else if (before.finding().equals(finding)) {
            stretches.set(stretches.size() - 1, new Stretch(before.from(), until, before.since(), finding));
        } else {
            stretches.add(new Stretch(from, until, before.since(), finding));
        }
    }

    /** What holds on a day; nothing when the title is not split. */
    public Optional<Stretch> on(LocalDate day) {
        return stretches.stream().filter(stretch -> stretch.covers(day)).findFirst();
    }
}
