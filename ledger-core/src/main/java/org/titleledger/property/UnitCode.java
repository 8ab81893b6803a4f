package org.titleledger.property;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import org.titleledger.shared.InvalidValue;

/**
 * The 28-character real-estate unit code (不动产单元代码, GB/T 37346-2019). It has no check character; its hierarchy takes
 * that place: a building's code begins with its parcel's 19 characters, a unit's with its building's 24.
 */
public record UnitCode(String text) {

    private static final Pattern FORM = Pattern.compile(
            "\\d{6}\\d{3}\\d{3}[GJZ][ABCDEFGHSWXY](?!00000)\\d{5}(?:W0{8}|F(?!0000)\\d{4}\\d{4}|[LQ]\\d{8})");

    /** The provincial divisions of GB/T 2260 by their first two digits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private static final int PARCEL_LENGTH = 19;
    private static final int BUILDING_LENGTH = 24;

    public UnitCode {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("unit-code.malformed", text);
        }
    }

    /** Reads a code; the spaces between its printed groups go. */
    @JsonCreator
    public static UnitCode parse(String text) {
        return new UnitCode(Identifier.normalised(text).replace(" ", ""));
    }

    /** What kind of property the code names. */
    public PropertyKind kind() {
        if (text.charAt(PARCEL_LENGTH) == 'W') {
            return PropertyKind.PARCEL;
        }
        return text.endsWith("0000") && text.charAt(PARCEL_LENGTH) == 'F'
                ? PropertyKind.BUILDING
                : PropertyKind.BUILDING_UNIT;
    }

    /** Whether a property with this code can stand on one with the other, directly or with a building between them. */
    public boolean canStandOn(UnitCode below) {
        return switch (kind()) {
            case PARCEL -> false;
            case BUILDING -> below.kind() == PropertyKind.PARCEL && sameStart(below, PARCEL_LENGTH);
            case BUILDING_UNIT -> liesOn(below);
        };
    }

    private boolean liesOn(UnitCode below) {
        return switch (below.kind()) {
            case PARCEL -> sameStart(below, PARCEL_LENGTH);
            case BUILDING -> sameStart(below, BUILDING_LENGTH);
            case BUILDING_UNIT -> false;
        };
    }

    /** Whether the code begins with a division that GB/T 2260 knows; one that it does not know is a warning (rule J2). */
    public boolean hasKnownDivision() {
        return PROVINCES.contains(text.substring(0, 2));
    }

    /** Whether the cadastral district is the 000000 of virtual codes given to legacy data. */
    public boolean isVirtual() {
        return text.startsWith("000000", 6);
    }

    private boolean sameStart(UnitCode other, int length) {
        return text.substring(0, length).equals(other.text.substring(0, length));
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
