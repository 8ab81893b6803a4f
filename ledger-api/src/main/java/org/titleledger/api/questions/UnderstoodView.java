package org.titleledger.api.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.changes.Understanding;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.LegalDate.Precision;
import tools.jackson.databind.JsonNode;

/**
 * What an act stated of one thing, as it was recorded and as it is understood now, side by side.
 *
 * @param field what it is about: {@code titles}, {@code custody}, {@code description} and so on, with which one behind a
 *     slash where there are several
 * @param act the act that recorded it
 * @param type the stored name of its event
 * @param actor the login
 * @param standing what became of it
 * @param asRecorded what it stated when it was recorded
 * @param asUnderstood what is understood of it; {@code null} when it was annulled
 * @param differs the fields in which the two differ
 * @param days on which it holds
 * @param holds whether it is what holds on the day that is asked about
 * @param corrections what was approved of it, and of its corrections
 */
public record UnderstoodView(
        String field,
        ActId act,
        String type,
        String actor,
        Instant recordedAt,
        long position,
        Understanding.Standing standing,
        StatementView asRecorded,
        @Nullable StatementView asUnderstood,
        List<String> differs,
        List<Understanding.Days> days,
        boolean holds,
        List<MendingView> corrections) {

    public UnderstoodView {
        differs = List.copyOf(differs);
        days = List.copyOf(days);
        corrections = List.copyOf(corrections);
    }

    /**
     * What is stated.
     *
     * @param effectiveOn from when; {@code null} when unknown
     * @param precision how exactly the day is known, when not to the day
     */
    public record StatementView(
            JsonNode stated,
            @Nullable LocalDate effectiveOn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Precision precision) {}

    /**
     * One correction.
     *
     * @param target what it corrected: the act, or another correction of it
     * @param counts whether it was not annulled since
     */
    public record MendingView(
            ActId act,
            Correction.Kind kind,
            ActId target,
            boolean counts,
            String actor,
            Instant recordedAt,
            long position) {}
}
