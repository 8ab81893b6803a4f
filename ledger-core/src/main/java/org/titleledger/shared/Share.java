package org.titleledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact fraction of a whole right (份额; LADM LA_Right.share), in lowest terms. Never a decimal: a third is a third.
 *
 * @param numerator not negative
 * @param denominator positive
 */
public record Share(BigInteger numerator, BigInteger denominator) implements Comparable<Share> {

    /** The whole. */
    public static final Share WHOLE = new Share(BigInteger.ONE, BigInteger.ONE);

    /** Nothing. */
    public static final Share NOTHING = new Share(BigInteger.ZERO, BigInteger.ONE);

    /** Some sixty digits: no chain of shares of shares is as fine, and what is finer keeps nobody's right. */
    private static final int MOST_DIGITS = 60;

    private static final int MOST_BITS = 200;

    private static final Pattern FORM = Pattern.compile("(\\d{1,61})/(\\d{1,61})");

    public Share {
        if (denominator.signum() <= 0 || numerator.signum() < 0) {
            throw new InvalidValue("share.malformed", numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        if (common.signum() > 0 && !common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
        if (numerator.bitLength() > MOST_BITS || denominator.bitLength() > MOST_BITS) {
            throw new InvalidValue("text.too-long", "share", MOST_DIGITS);
        }
    }

    /** A fraction of small numbers. */
    public static Share of(long numerator, long denominator) {
        return new Share(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads {@code "1/3"}.
     *
     * @throws InvalidValue {@code share.malformed} for anything else, {@code share.not-positive} for zero
     */
    @JsonCreator
    public static Share parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new InvalidValue("share.malformed", text);
        }
        Share share = new Share(new BigInteger(form.group(1)), new BigInteger(form.group(2)));
        if (share.numerator.signum() == 0 || share.compareTo(WHOLE) > 0) {
            throw new InvalidValue("share.not-positive", text);
        }
        return share;
    }

    /** The sum of many shares. */
    public static Share sum(Collection<Share> shares) {
        return shares.stream().reduce(NOTHING, Share::plus);
    }

    /** This and the other together. */
    public Share plus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** What is left of this without the other; the other is not greater. */
    public Share minus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The share of a share. */
    public Share times(Share other) {
        return new Share(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Whether it is the whole. */
    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Whether there is nothing in it. */
    public boolean isNothing() {
        return numerator.signum() == 0;
    }

    @Override
    public int compareTo(Share other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    @JsonValue
    public String toString() {
        return numerator + "/" + denominator;
    }
}
