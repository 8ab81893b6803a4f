package org.titleledger.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.testing.Refused;

/** One key of one register is one claim, however it is spelt (rule J1). */
class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "pin 17-08 ,PIN 17-08",
        "'ＡＢ－１２　３',AB-12 3",
        "'a   b\u00a0c',A B C",
        "'\ufeffA1\u200b2',A12",
        "12E5,12E5",
        "E5,E5",
        "1E2F,1E2F"
    })
    void spellingsOfOneKeyAreOneKey(String text, String value) {
        assertThat(new Identifier("PIN", text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10E+11", "1.1E11", "1,10E+11", "2E+05", "-1.5E-3", "１.１０Ｅ＋１１", "1.10e+11"})
    void aKeyThatASpreadsheetDamagedIsRefused(String text) {
        Refused.as("identifier.damaged", () -> new Identifier("PIN", text));
        Refused.as("identifier.damaged", () -> new Identifier("UNIT_CODE", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pin", "1PIN", "P-IN", "PIN ", "证"})
    void aSchemeIsCapitalsDigitsAndUnderscores(String scheme) {
        Refused.as("identifier.scheme-malformed", () -> new Identifier(scheme, "1"));
    }

    @Test
    void aKeyWithoutSchemeOrValueIsRefused() {
        Refused.as("identifier.scheme-malformed", () -> new Identifier(Refused.leftOut(), "1"));
        Refused.as("text.missing", () -> new Identifier("PIN", Refused.leftOut()));
        Refused.as("text.missing", () -> new Identifier("PIN", "\u200b\ufeff"));
    }

    @Test
    void aUnitCodeIsOneInItsPrintedGroupsToo() {
        assertThat(new Identifier("UNIT_CODE", "140105 001002 gb00003 f00010000"))
                .isEqualTo(Identifier.of(new UnitCode("140105001002GB00003F00010000")));
        Refused.as("unit-code.malformed", () -> new Identifier("UNIT_CODE", "140105001002"));
    }

    /** One character may become eighteen. */
    @Test
    void whatNormalisingMakesTooLongIsTooLong() {
        Refused.as("text.too-long", () -> new Identifier("PIN", "\ufdfa".repeat(100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ΐ", "ǰ", "ﬃ", "ß", "ŉ", "ⅷ", "㎏", "İ", "Å", "가", "a\u0301\u0323"})
    void capitalsAreNormalFormsToo(String text) {
        Identifier identifier = new Identifier("PIN", text);
        assertThat(new Identifier("PIN", identifier.value())).isEqualTo(identifier);
    }
}
