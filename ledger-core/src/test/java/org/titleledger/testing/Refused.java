package org.titleledger.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.titleledger.shared.InvalidValue;

/** Values that are wrong by themselves. */
public final class Refused {

    private Refused() {}

    /** What is done fails with the code (the prefix {@code input.} left away), and says nothing that cannot be printed. */
    public static void as(String code, ThrowingCallable done) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(done)
                .satisfies(invalid -> org.assertj.core.api.Assertions.assertThat(invalid.code())
                        .isEqualTo("input." + code))
                .satisfies(invalid -> org.assertj.core.api.Assertions.assertThat(invalid.details())
                        .doesNotContainNull());
    }

    /** What a field holds that was left out of JSON, whatever its type says. */
    public static <T> T leftOut() {
        return null;
    }
}
