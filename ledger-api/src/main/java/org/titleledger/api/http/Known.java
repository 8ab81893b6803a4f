package org.titleledger.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * What is answered, and as known at which point (rule B4).
 *
 * @param view what is answered
 * @param known whether the thing was known at that point
 * @param knownAt when the last act was recorded that the answer knows
 * @param position where that act stands in the log
 * @param incomplete whether something recorded is missing in it because it could not be taken (rule L2)
 */
public record Known<T>(
        @JsonUnwrapped T view,
        boolean known,
        Instant knownAt,
        long position,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean incomplete) {}
