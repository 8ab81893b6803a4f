package org.titleledger.api.imports.row;

import java.util.regex.Pattern;
import org.titleledger.party.CreditCode;
import org.titleledger.property.Identifier;
import org.titleledger.property.UnitCode;
import org.titleledger.shared.InvalidValue;

/** Reads the keys of registers. What a spreadsheet has turned into a rounded number is refused, never mended. */
final class IdentifierReader {

    private static final Pattern DAMAGED = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+");

    /** More digits than a spreadsheet keeps, with zeros where it lost them. */
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}0+");

    private static final Pattern ANYTHING = Pattern.compile("[\\p{L}\\p{N}]");

    private IdentifierReader() {}

    static Reading<Identifier> read(String scheme, String cell) {
        if (isDamaged(cell)) {
            return Reading.wrong(FindingCode.IDENTIFIER_DAMAGED, cell);
        }
        if (!ANYTHING.matcher(cell).find()) {
            return Reading.wrong(FindingCode.IDENTIFIER_MALFORMED, cell);
        }
        try {
            Identifier identifier = new Identifier(scheme, cell);
            return ROUNDED.matcher(identifier.value()).matches()
                    ? Reading.doubtful(identifier, FindingCode.IDENTIFIER_MAYBE_ROUNDED, cell)
                    : Reading.value(identifier);
        } catch (InvalidValue malformed) {
            return Reading.wrong(FindingCode.IDENTIFIER_MALFORMED, cell);
        }
    }

    static Reading<UnitCode> unitCode(String cell) {
        if (isDamaged(cell)) {
            return Reading.wrong(FindingCode.IDENTIFIER_DAMAGED, cell);
        }
        try {
            return Reading.value(UnitCode.parse(cell));
        } catch (InvalidValue malformed) {
            return Reading.wrong(FindingCode.UNIT_CODE_MALFORMED, cell);
        }
    }

    static Reading<CreditCode> creditCode(String cell) {
        String text = CellText.narrow(cell);
        if (isDamaged(text)) {
            return Reading.wrong(FindingCode.IDENTIFIER_DAMAGED, cell);
        }
        try {
            return Reading.value(CreditCode.parse(text));
        } catch (InvalidValue wrong) {
            return Reading.wrong(
                    wrong.code().endsWith("malformed")
                            ? FindingCode.CREDIT_CODE_MALFORMED
                            : FindingCode.CREDIT_CODE_CHECK,
                    cell);
        }
    }

    /** The number of an entry has no form of its own; what a spreadsheet has rounded is no number any more. */
    static Reading<String> recordingNumber(String cell) {
        return isDamaged(cell) ? Reading.wrong(FindingCode.IDENTIFIER_DAMAGED, cell) : Reading.value(cell);
    }

    private static boolean isDamaged(String cell) {
        return DAMAGED.matcher(CellText.narrow(cell)).matches();
    }
}
