package org.titleledger.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.testing.Refused;

/** Areas are exact, positive and within reason. */
class AreaTest {

    private static Area of(String squareMetres) {
        return new Area(Area.Kind.SURVEY, Area.Part.LAND, new BigDecimal(squareMetres));
    }

    @ParameterizedTest
    @CsvSource({"12345.67, 12345.67", "0.000001, 0.000001", "1000000000, 1000000000", "1E+3, 1000", "8123.450, 8123.450"
    })
    void anAreaStaysAsItWasStated(String stated, String kept) {
        assertThat(of(stated).squareMetres().toString()).isEqualTo(kept);
    }

    /** The last ones would fill the memory if they were written out. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000.01", "0.0000001", "1E+999999999", "1E-999999999"})
    void anAreaOutOfReasonIsRefused(String stated) {
        Refused.as("area.out-of-range", () -> of(stated));
    }

    @Test
    void allPartsHaveToBeThere() {
        Refused.as("field-is-missing", () -> new Area(Refused.leftOut(), Area.Part.LAND, BigDecimal.ONE));
        Refused.as("field-is-missing", () -> new Area(Area.Kind.SURVEY, Refused.leftOut(), BigDecimal.ONE));
        Refused.as("field-is-missing", () -> new Area(Area.Kind.SURVEY, Area.Part.LAND, Refused.leftOut()));
    }
}
