package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.testing.Refused;
import org.titleledger.testing.Sample;
import org.titleledger.title.ExceptionCase.Article;

/** When restrictions and exceptions hold: from their first day, until the day on which they no longer do (rules B2, G1, H3). */
class RestrictionTest {

    private static Restriction of(@Nullable Right right, @Nullable LocalDate until, @Nullable LocalDate releasedFrom) {
        return new Restriction(Restriction.Kind.SEAL, right, null, day("2025-01-10"), until, releasedFrom);
    }

    @ParameterizedTest
    @CsvSource({
        ", , 2025-01-09, false",
        ", , 2025-01-10, true",
        ", , 2999-12-31, true",
        "2026-01-10, , 2026-01-09, true",
        "2026-01-10, , 2026-01-10, false",
        ", 2025-02-10, 2025-02-09, true",
        ", 2025-02-10, 2025-02-10, false",
        "2026-01-10, 2025-02-10, 2025-02-10, false",
        "2026-01-10, 2027-02-10, 2026-06-01, false",
        ", 2025-01-10, 2025-01-10, false"
    })
    void aRestrictionHoldsFromItsDayUntilItLapsesOrIsReleased(
            @Nullable LocalDate until, @Nullable LocalDate releasedFrom, LocalDate asked, boolean active) {
        assertThat(of(null, until, releasedFrom).isActiveOn(asked)).isEqualTo(active);
    }

    @ParameterizedTest
    @CsvSource({
        ", LAND_USE, true",
        ", BUILDING_OWNERSHIP, true",
        "LAND_USE, LAND_USE, true",
        "LAND_USE, BUILDING_OWNERSHIP, false",
        "BUILDING_OWNERSHIP, LAND_USE, false",
        "LAND_AND_BUILDING, LAND_USE, true",
        "BUILDING_OWNERSHIP, LAND_AND_BUILDING, true"
    })
    void aRestrictionLiesOnItsRightOrOnAll(@Nullable Right right, Right asked, boolean liesOn) {
        assertThat(of(right, null, null).liesOn(asked)).isEqualTo(liesOn);
    }

    @ParameterizedTest
    @CsvSource({
        "true, , 2020-01-01, true",
        "true, , 2019-12-31, false",
        "true, 2021-01-01, 2020-12-31, true",
        "true, 2021-01-01, 2021-01-01, false",
        "false, , 2020-01-01, false"
    })
    void anExceptionAllowsItsHolderWhenApprovedAndInItsPeriod(
            boolean approved, @Nullable LocalDate until, LocalDate asked, boolean allows) {
        ExceptionCase exception =
                new ExceptionCase(Article.ART_5_3, POLICE, day("2020-01-01"), until, Sample.CLERK, approved);
        assertThat(exception.allows(POLICE, asked)).isEqualTo(allows);
        assertThat(exception.allows(Sample.EDUCATION, asked)).isFalse();
    }

    @Test
    void anArticleIsWrittenAsPeopleWriteIt() {
        assertThat(Article.parse("5(2)")).isEqualTo(Article.ART_5_2).hasToString("5(2)");
        assertThat(Article.parse("5(3)")).isEqualTo(Article.ART_5_3);
        Refused.as("article.unknown", () -> Article.parse("5(4)"));
    }
}
