package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.party.CreditCode;
import org.titleledger.property.Identifier;
import org.titleledger.property.UnitCode;

class IdentifierReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "59392 | 59392",
                "20-22-108-043-0000 | 20-22-108-043-0000",
                "ＺＣ－００１ | ZC-001",
                "=\"0012\" | 0012",
                "1.10E+11 | !IDENTIFIER_DAMAGED",
                "1.1E+11 | !IDENTIFIER_DAMAGED",
                "1.40105001002e+27 | !IDENTIFIER_DAMAGED",
                "1，5E+20 | !IDENTIFIER_DAMAGED",
                "110105197001010000 | ?IDENTIFIER_MAYBE_ROUNDED 110105197001010000",
                "*** | !IDENTIFIER_MALFORMED",
                "110105197001010 | 110105197001010",
                "110105197001012000 | ?IDENTIFIER_MAYBE_ROUNDED 110105197001012000"
            })
    void keysOfOtherRegisters(String cell, String outcome) {
        assertThat(Readings.shown(IdentifierReader.read("ASSET", CellText.clean(cell)), Identifier::value))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "140105001002GB00003W00000000 | 140105001002GB00003W00000000",
                "140105 001002 GB00003 F00010000 | 140105001002GB00003F00010000",
                "１４０１０５ ００１００２ ＧＢ００００３ Ｆ０００１００１２ | 140105001002GB00003F00010012",
                "140105001002gb00003f00010000 | 140105001002GB00003F00010000",
                "140105001002GB00000W00000000 | !UNIT_CODE_MALFORMED",
                "140105001002GB00003F00000000 | !UNIT_CODE_MALFORMED",
                "140105001002KB00003W00000000 | !UNIT_CODE_MALFORMED",
                "140105001002GB00003W0000000 | !UNIT_CODE_MALFORMED",
                "1.40105E+27 | !IDENTIFIER_DAMAGED"
            })
    void unitCodes(String cell, String outcome) {
        assertThat(Readings.shown(IdentifierReader.unitCode(CellText.clean(cell)), UnitCode::text))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11330000002482322Q | 11330000002482322Q",
                "1133 0000 0024 82322Q | 11330000002482322Q",
                "１１３３００００００２４８２３２２Ｑ | 11330000002482322Q",
                "114453227361817210 | 114453227361817210",
                "91310115MA1G4L1WXK | !CREDIT_CODE_CHECK",
                "11330000002482323Q | !CREDIT_CODE_CHECK",
                "1133000000248232Q | !CREDIT_CODE_MALFORMED",
                "I1330000002482322Q | !CREDIT_CODE_MALFORMED",
                "11511301452259996u | !CREDIT_CODE_MALFORMED",
                "06032418-9 | !CREDIT_CODE_MALFORMED",
                "1.1445322736181E+17 | !IDENTIFIER_DAMAGED"
            })
    void creditCodes(String cell, String outcome) {
        assertThat(Readings.shown(IdentifierReader.creditCode(CellText.clean(cell)), CreditCode::text))
                .isEqualTo(outcome);
    }
}
