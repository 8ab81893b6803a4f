package org.titleledger.api.pages;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A date as people type it, no more exact than they know it: 1987, 1987-05, 1987年5月, 1987-05-01 (rule B1).
 */
final class TypedDate {

    private static final Pattern TYPED =
            Pattern.compile("(\\d{4})\\s*年?(?:[-/.]?\\s*(\\d{1,2})\\s*月?(?:[-/.]?\\s*(\\d{1,2})\\s*日?)?)?");

    private TypedDate() {}

    /** Puts the date into a request; what is no date goes as it was typed, for the API to say what is wrong with it. */
    static void put(ObjectNode json, String name, String typed) {
        Matcher date = TYPED.matcher(typed);
        if (!date.matches() || isRunTogether(typed)) {
            json.put(name, typed);
            return;
        }
        json.put(
                name,
                String.format(
                        Locale.ROOT, "%s-%02d-%02d", date.group(1), number(date.group(2)), number(date.group(3))));
        if (date.group(3) == null) {
            json.put("precision", date.group(2) == null ? "YEAR" : "MONTH");
        }
    }

    /** 198751 could be two dates. */
    private static boolean isRunTogether(String typed) {
        return typed.chars().allMatch(Character::isDigit) && typed.length() != 4;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
