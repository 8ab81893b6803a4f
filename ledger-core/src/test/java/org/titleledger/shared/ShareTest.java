package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.testing.Refused;

/** Shares as people write them (rule E1). */
class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "1/3, 1/3",
        "2/6, 1/3",
        "100/100, 1/1",
        "' 1/2 ', 1/2",
        "007/010, 7/10",
        "999999999999/999999999999, 1/1"
    })
    void aShareIsReadInLowestTerms(String text, String lowest) {
        assertThat(Share.parse(text)).hasToString(lowest);
    }

    @ParameterizedTest
    @CsvSource({
        "''", "1", "1/", "/3", "1/3/5", "-1/3", "1/-3", "1/0", "0/0", "0.5", "50%", "三分之一", "１/３", "1 / 3", "1e1/20"
    })
    void whatIsNoFractionOfIntegersIsNoShare(String text) {
        Refused.as("share.malformed", () -> Share.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"0/5", "3/2", "100000000000/99999999999"})
    void aShareIsMoreThanNothingAndAtMostTheWhole(String text) {
        Refused.as("share.not-positive", () -> Share.parse(text));
    }

    /** A share of a share of a share is stored as well, and has to be read again. */
    @Test
    void whatIsComputedReadsAsItWasWritten() {
        Share fine = Share.parse("1/999999999999")
                .times(Share.parse("1/999999999989"))
                .times(Share.parse("1/999999999959"));
        assertThat(Share.parse(fine.toString())).isEqualTo(fine);
    }

    @Test
    void aShareFinerThanSixtyDigitsIsNotKept() {
        Share fine = Share.parse("1/" + "9".repeat(60));
        Refused.as("text.too-long", () -> fine.times(Share.parse("1/7")));
    }

    @Test
    void aSumOfNothingIsNothing() {
        assertThat(Share.sum(List.of())).isEqualTo(Share.NOTHING);
        assertThat(Share.sum(List.of(Share.of(1, 3), Share.of(1, 3), Share.of(1, 3)))
                        .isWhole())
                .isTrue();
    }

    @Test
    void nobodyIsLeftWithLessThanNothing() {
        Refused.as("share.malformed", () -> Share.of(1, 3).minus(Share.of(1, 2)));
    }
}
