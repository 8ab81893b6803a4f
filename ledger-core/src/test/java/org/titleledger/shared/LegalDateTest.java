package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.testing.Refused;

/** A legal date says no more than is known (rule B1). */
class LegalDateTest {

    @ParameterizedTest
    @CsvSource({
        "1987-05-01, DAY, 1987-05-01",
        "1987-05-01, MONTH, 1987-05",
        "1987-01-01, YEAR, 1987",
        "1800-01-01, DAY, 1800-01-01",
        "2999-12-31, DAY, 2999-12-31"
    })
    void aDateIsShownNoMoreExactlyThanItIsKnown(LocalDate day, Precision precision, String shown) {
        assertThat(new LegalDate(day, precision).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1987-05-02, MONTH", "1987-02-01, YEAR", "1987-01-02, YEAR"})
    void aMonthOrYearIsStoredAsItsFirstDay(LocalDate day, Precision precision) {
        Refused.as("date.not-first-of-period", () -> new LegalDate(day, precision));
    }

    @ParameterizedTest
    @CsvSource({"1799-12-31", "3000-01-01", "0000-01-01", "9999-12-31", "-0001-01-01", "+999999999-12-31"})
    void aDateOutsideReasonIsRefused(LocalDate day) {
        Refused.as("date.out-of-range", () -> LegalDate.of(day));
        Refused.as("date.out-of-range", () -> LegalDate.checked(day));
    }

    @Test
    void noDateIsAnAnswer() {
        assertThat(LegalDate.checked(null)).isNull();
        assertThat(LegalDate.ofNullable(null)).isNull();
        assertThat(LegalDate.dayOf(null)).isNull();
        assertThat(LegalDate.isAfter(null, LocalDate.MIN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1987-05-01, DAY, 1987-05-01, true",
        "1987-05-01, DAY, 1987-05-02, false",
        "1987-05-01, MONTH, 1987-05-31, true",
        "1987-05-01, MONTH, 1987-06-01, false",
        "1987-01-01, YEAR, 1987-12-31, true",
        "1987-01-01, YEAR, 1988-01-01, false",
        "1987-01-01, YEAR, 1986-12-31, false"
    })
    void aDateCoversTheDaysItMayMean(LocalDate day, Precision precision, LocalDate other, boolean covers) {
        assertThat(new LegalDate(day, precision).covers(other)).isEqualTo(covers);
    }

    @Test
    void theFirstDayOfAPeriodDecidesWhetherItLiesInTheFuture() {
        LegalDate year = new LegalDate(LocalDate.of(2026, 1, 1), Precision.YEAR);
        assertThat(LegalDate.isAfter(year, LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(LegalDate.isAfter(year, LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void bothPartsHaveToBeThere() {
        Refused.as("field-is-missing", () -> new LegalDate(Refused.leftOut(), Precision.DAY));
        Refused.as("field-is-missing", () -> new LegalDate(LocalDate.EPOCH, Refused.leftOut()));
    }
}
