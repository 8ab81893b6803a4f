package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.testing.Refused;

/** What is left out of JSON is an error of the input, not of ours. */
class RequiredTest {

    @Test
    void whatIsThereIsGivenBack() {
        assertThat(Required.value("right", "x")).isEqualTo("x");
    }

    @Test
    void whatIsNotThereIsNamed() {
        Refused.as("field-is-missing", () -> Required.value("right", null));
        Refused.as("field-is-missing", () -> Required.list("holders", null));
        Refused.as("field-is-missing", () -> Required.list("holders", Arrays.asList("a", null)));
    }

    @Test
    void aListThatIsTooLongIsRefused() {
        assertThat(Required.list("holders", Collections.nCopies(Required.MOST, "a")))
                .hasSize(Required.MOST);
        Refused.as("list.too-long", () -> Required.list("holders", Collections.nCopies(Required.MOST + 1, "a")));
    }

    @Test
    void aListCannotBeChangedFromOutside() {
        List<String> given = new ArrayList<>(List.of("a"));
        List<String> copy = Required.list("holders", given);
        given.add("b");
        assertThat(copy).containsExactly("a");
    }

    @Test
    void anErrorNamesWhatIsMissingWithoutFailingItself() {
        assertThat(new InvalidValue("x.y", "a", null).details()).containsExactly("a", "null");
    }
}
