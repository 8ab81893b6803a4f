package org.titleledger.shared;

import java.util.List;

/**
 * Something a person should know though it does not stand in the way. It is answered with the result, shown and recorded
 * (rule F7).
 *
 * @param code the stable code, {@code feature.kebab-sentence}
 * @param details what the sentence names, in the order of its placeholders
 */
public record Warning(String code, List<String> details) {

    public Warning {
        details = List.copyOf(details);
    }

    /** A warning with its details. */
    public static Warning of(String code, Object... details) {
        return new Warning(
                code, java.util.Arrays.stream(details).map(String::valueOf).toList());
    }
}
