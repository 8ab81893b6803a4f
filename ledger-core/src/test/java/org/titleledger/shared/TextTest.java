package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.testing.Refused;

/** Texts that go into events can be kept and seen. */
class TextTest {

    @Test
    void whiteSpaceAtBothEndsGoes() {
        assertThat(Text.required("name", "\u00a0\u3000 省教育厅 \t\n", Text.NAME)).isEqualTo("省教育厅");
    }

    @Test
    void whatStandsBetweenStays() {
        assertThat(Text.required("note", "一\n\t二\r\n三 😀", Text.NOTE)).isEqualTo("一\n\t二\r\n三 😀");
    }

    @Test
    void nothingIsNoText() {
        assertThat(Text.optional("name", null, Text.NAME)).isNull();
        assertThat(Text.optional("name", " \u00a0\u3000", Text.NAME)).isNull();
        Refused.as("text.missing", () -> Text.required("name", null, Text.NAME));
        Refused.as("text.missing", () -> Text.required("name", " \u00a0", Text.NAME));
    }

    @Test
    void lengthsAreCountedInCharactersAsPeopleCountThem() {
        assertThat(Text.required("name", "𠮷".repeat(200), Text.NAME)).hasSize(400);
        Refused.as("text.too-long", () -> Text.required("name", "字".repeat(201), Text.NAME));
    }

    @Test
    void whatMongolianAndUyghurWordsAreSpeltWithStays() {
        String words = "\u1820\u180e\u1820 \u0645\u200c\u0648\u200d";
        assertThat(Text.required("name", words, Text.NAME)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "a\u001bb",
                "a\u007fb",
                "a\u0085b",
                "a\ud800b",
                "a\udc00",
                "\ud83d",
                "\udc00\ud800",
                "a\uffffb",
                "a\ufffeb",
                "a\ufdd0b",
                "a\ufffdb",
                "a\u200bb",
                "a\ufeffb",
                "a\u202eb",
                "a\u2066b",
                "a\u2028b",
                "a\udb40\udc41b"
            })
    void whatCannotBeKeptOrSeenIsRefused(String text) {
        Refused.as("text.not-printable", () -> Text.optional("name", text, Text.NAME));
    }
}
