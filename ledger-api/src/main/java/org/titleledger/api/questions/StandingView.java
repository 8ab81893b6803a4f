package org.titleledger.api.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Correction;
import org.titleledger.shared.LegalDate.Precision;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands of an act, and how it can be corrected: what a client needs to ask for a correction.
 *
 * @param stream what of the thing it is about: {@code title}, {@code custody} and so on
 * @param type the stored name of what the act recorded there, for the correction's {@code type}
 * @param part for the correction's {@code part}; {@code null} where it needs none
 * @param room for the replacement's {@code room}; {@code null} where it needs none
 * @param effectiveOn from when; {@code null} when unknown
 * @param stated the fields that a correction may replace, with what they say now
 * @param kinds the corrections that fit it
 */
public record StandingView(
        String stream,
        String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String part,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String room,
        @Nullable LocalDate effectiveOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        ObjectNode stated,
        List<Correction.Kind> kinds) {

    public StandingView {
        kinds = List.copyOf(kinds);
    }
}
