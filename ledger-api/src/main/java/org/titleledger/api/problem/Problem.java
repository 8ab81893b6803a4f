package org.titleledger.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type a URI reference that names the kind of problem
 * @param title the kind of problem in the caller's language
 * @param status the HTTP status
 * @param detail a sentence about this problem in the caller's language
 * @param code the stable code clients may rely on
 * @param violations what exactly is wrong with the input
 * @param correlation the id under which the log tells of it; {@code null} outside of a request
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Violation> violations,
        @Nullable String correlation) {

    public Problem {
        violations = List.copyOf(violations);
    }
}
