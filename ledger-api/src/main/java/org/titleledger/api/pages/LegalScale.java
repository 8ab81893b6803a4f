package org.titleledger.api.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a day of the law stands in a picture, left to right.
 *
 * @param first the first day that has a place
 * @param last the last one
 * @param left where the first stands
 * @param right where the last stands
 */
record LegalScale(LocalDate first, LocalDate last, int left, int right) {

    private static final int MOST_MARKS = 14;
    private static final int HALF_A_MARK = 16;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 200);

    /** A mark of the law's time. */
    record Year(int x, int year) {}

    /** From a little before the earliest day to a little behind the latest. */
    static LegalScale of(Collection<LocalDate> days, int left, int right) {
        LocalDate earliest = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate latest = days.stream().max(LocalDate::compareTo).orElseThrow();
        long years = Math.max(1, ChronoUnit.YEARS.between(earliest, latest));
        return new LegalScale(
                earliest.minusMonths(Math.max(6, years)), latest.plusMonths(Math.max(6, years / 2)), left, right);
    }

    int x(LocalDate day) {
        long all = ChronoUnit.DAYS.between(first, last);
        long gone = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, all);
        return left + (int) ((right - left) * gone / all);
    }

    List<Year> years() {
        int span = last.getYear() - first.getYear();
        int step = STEPS.stream()
                .filter(years -> span / years <= MOST_MARKS)
                .findFirst()
                .orElse(STEPS.getLast());
        int begin = Math.ceilDiv(first.getYear() + 1, step) * step;
        return IntStream.iterate(begin, year -> year <= last.getYear(), year -> year + step)
                .mapToObj(year -> new Year(x(LocalDate.of(year, 1, 1)), year))
                .filter(year -> year.x() < right - HALF_A_MARK)
                .toList();
    }
}
