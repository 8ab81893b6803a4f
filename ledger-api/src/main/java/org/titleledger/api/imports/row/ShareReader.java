package org.titleledger.api.imports.row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Share;

/** Reads shares exactly: {@code 1/3}, {@code 50%}, {@code 0.25}. A third written as 33.33% is not a third. */
final class ShareReader {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,12})?");

    private ShareReader() {}

    static Reading<Share> read(String cell) {
        String text = CellText.narrow(cell);
        try {
            if (text.contains("/")) {
                return Reading.value(Share.parse(text));
            }
            boolean percent = text.endsWith("%");
            String number = percent ? text.substring(0, text.length() - 1) : text;
            return DECIMAL.matcher(number).matches()
                    ? Reading.value(exact(new BigDecimal(number).movePointLeft(percent ? 2 : 0)))
                    : Reading.wrong(FindingCode.SHARE_MALFORMED, cell);
        } catch (InvalidValue malformed) {
            return Reading.wrong(FindingCode.SHARE_MALFORMED, cell);
        }
    }

    private static Share exact(BigDecimal fraction) {
        BigInteger denominator = BigInteger.TEN.pow(Math.max(fraction.scale(), 0));
        BigInteger numerator =
                fraction.movePointRight(Math.max(fraction.scale(), 0)).toBigIntegerExact();
        return Share.parse(numerator + "/" + denominator);
    }
}
