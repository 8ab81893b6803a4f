package org.titleledger.api.imports.row;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.titleledger.property.Area;
import org.titleledger.shared.InvalidValue;

/** Reads areas in square metres. Other units are refused: a certificate's area converted is not the certificate's. */
final class AreaReader {

    private static final Pattern FORM =
            Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,20})(\\.\\d{1,20})?(\\D.*)?");
    private static final Pattern SQUARE_METRES = Pattern.compile("m2|M2|㎡|m²|平方米|平米|平方|sqm|m\\^2");
    private static final Pattern OTHER_UNIT = Pattern.compile("(市?亩|公顷|ha|万?平方公里|km2|万平方米|万m2|万平米|万平方|sqft|ft2|平方英尺)");
    private static final Pattern DAMAGED = Pattern.compile("[+-]?\\d+\\.?\\d*[eE][+-]?\\d+");

    private AreaReader() {}

    /** Zero is how lists say that nothing is known. */
    static Reading<Area> read(String cell, Area.Part part) {
        String text = CellText.narrow(cell).replace("，", ",");
        Matcher form = FORM.matcher(text);
        if (DAMAGED.matcher(text).matches() || !form.matches()) {
            return Reading.wrong(FindingCode.AREA_UNREADABLE, cell);
        }
        String unit = form.group(4);
        if (unit != null && !SQUARE_METRES.matcher(unit).matches()) {
            return Reading.wrong(isOtherUnit(unit) ? FindingCode.AREA_UNIT : FindingCode.AREA_UNREADABLE, cell);
        }
        String fraction = form.group(3) == null ? "" : form.group(3);
        return area(cell, new BigDecimal(form.group(1) + form.group(2).replace(",", "") + fraction), part);
    }

    private static Reading<Area> area(String cell, BigDecimal squareMetres, Area.Part part) {
        if (squareMetres.signum() == 0) {
            return Reading.nothing();
        }
        try {
            return Reading.value(new Area(Area.Kind.CERTIFICATE, part, squareMetres));
        } catch (InvalidValue beyond) {
            return Reading.wrong(FindingCode.AREA_IMPOSSIBLE, cell);
        }
    }

    /** Whether a unit is one of area, but not the square metre. */
    static boolean isOtherUnit(String unit) {
        return OTHER_UNIT.matcher(CellText.narrow(unit)).matches();
    }
}
