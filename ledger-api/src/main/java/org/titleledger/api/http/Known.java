package org.titleledger.api.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * What is answered, and as known at which point (rule B4).
 *
 * @param view what is answered
 * @param known whether the thing was known at that point
 * @param knownAt when the last act was recorded that the answer knows
 * @param position where that act stands in the log
 */
public record Known<T>(@JsonUnwrapped T view, boolean known, Instant knownAt, long position) {}
