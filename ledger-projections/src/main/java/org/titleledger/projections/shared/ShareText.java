package org.titleledger.projections.shared;

import java.math.BigInteger;
import org.titleledger.shared.Share;

/** Reads shares back as they were written; a computed one may have more digits than an entered one. */
public final class ShareText {

    private ShareText() {}

    /** Reads {@code numerator/denominator}. */
    public static Share read(String text) {
        int slash = text.indexOf('/');
        return new Share(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }
}
