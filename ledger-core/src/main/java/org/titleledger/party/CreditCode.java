package org.titleledger.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.titleledger.shared.InvalidValue;

/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of which the last checks the others.
 * Many bodies dissolved before 2015 never had one.
 */
public record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    public CreditCode {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("credit-code.malformed", text);
        }
        if (text.charAt(17) != checkCharacter(text)) {
            throw new InvalidValue("credit-code.wrong-check-character", text);
        }
    }

    /** Reads a code; white space at both ends goes, nothing else is mended. */
    @JsonCreator
    public static CreditCode parse(String text) {
        return new CreditCode(text.strip());
    }

    /** GB 32100-2015: weights are the powers of three modulo 31. */
    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int index = 0; index < 17; index++) {
            sum += ALPHABET.indexOf(text.charAt(index)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
