package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Shares are exact: what is taken apart goes together again. */
class ShareLawsTest {

    @Property
    void partsOfAShareSumToIt(
            @ForAll @IntRange(min = 1, max = 999) int numerator,
            @ForAll @IntRange(min = 1, max = 999) int denominator,
            @ForAll @IntRange(min = 1, max = 99) int parts) {
        Share share = Share.of(numerator, denominator);
        Share sum = Share.NOTHING;
        for (int part = 0; part < parts; part++) {
            sum = sum.plus(share.times(Share.of(1, parts)));
        }
        assertThat(sum).isEqualTo(share);
        assertThat(sum.minus(share).isNothing()).isTrue();
    }

    @Property
    void aShareReadsAsItWasWritten(
            @ForAll @IntRange(min = 1, max = 1_000_000) int numerator,
            @ForAll @IntRange(min = 1_000_000, max = Integer.MAX_VALUE) int denominator) {
        Share share = Share.of(numerator, denominator);
        assertThat(Share.parse(share.toString())).isEqualTo(share);
    }

    @Property
    void sharesAreOrderedAsTheirDifferencesSay(
            @ForAll @IntRange(min = 1, max = 99) int left, @ForAll @IntRange(min = 1, max = 99) int right) {
        assertThat(Share.of(left, 99).compareTo(Share.of(right, 99))).isEqualTo(Integer.compare(left, right));
    }
}
