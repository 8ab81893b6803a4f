package org.titleledger.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void nothingGivenTakesWhatIsThere() {
        assertThat(TestDatabase.named(null)).isEqualTo(TestDatabase.AUTO);
        assertThat(TestDatabase.named(" ")).isEqualTo(TestDatabase.AUTO);
    }

    @Test
    void aNameIsTakenInEitherCase() {
        assertThat(TestDatabase.named("container")).isEqualTo(TestDatabase.CONTAINER);
        assertThat(TestDatabase.named("Embedded ")).isEqualTo(TestDatabase.EMBEDDED);
    }

    @Test
    void aSlipPicksNoOtherDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestDatabase.named("containers"))
                .withMessageContaining("auto, container or embedded");
    }
}
