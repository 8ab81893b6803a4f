package org.titleledger.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the pages show of the answers to questions. */
final class SeenQuestions {

    private SeenQuestions() {}

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    private static @Nullable JsonNode said(@Nullable JsonNode stated) {
        return stated == null || stated.isNull() ? null : stated;
    }

    record Change(
            String field,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            boolean disputedBefore,
            boolean disputedAfter,
            List<String> acts) {
        Change {
            before = said(before);
            after = said(after);
            acts = list(acts);
        }
    }

    record Changes(
            List<Change> items,
            long total,
            @Nullable String knownAt,
            @Nullable Long position) {
        Changes {
            items = list(items);
        }
    }

    record Statement(
            JsonNode stated,
            @Nullable LocalDate effectiveOn,
            @Nullable String precision) {}

    record Days(@Nullable LocalDate from, @Nullable LocalDate until, boolean disputed) {}

    record Mending(
            String act, String kind, String target, boolean counts, String actor, Instant recordedAt, long position) {}

    record Understood(
            String field,
            String act,
            String type,
            String actor,
            Instant recordedAt,
            long position,
            String standing,
            Statement asRecorded,
            @Nullable Statement asUnderstood,
            List<String> differs,
            List<Days> days,
            boolean holds,
            List<Mending> corrections) {
        Understood {
            differs = list(differs);
            days = list(days);
            corrections = list(corrections);
        }
    }

    record Understanding(
            List<Understood> items,
            long total,
            @Nullable String knownAt,
            @Nullable Long position) {
        Understanding {
            items = list(items);
        }
    }

    record Stood(Instant from, Instant until) {}

    record Reliance(
            String act,
            String type,
            String kind,
            String thing,
            Seen.@Nullable Ref property,
            String actor,
            Instant recordedAt,
            long position,
            String corrected,
            String correction,
            String correctionKind,
            Stood stood) {}

    record Reliances(
            List<Reliance> items,
            long total,
            @Nullable Boolean known,
            @Nullable String knownAt,
            @Nullable Long position) {
        Reliances {
            items = list(items);
        }
    }

    record Late(
            String act,
            String type,
            Seen.Ref property,
            @Nullable LocalDate effectiveOn,
            @Nullable String precision,
            Instant recordedAt,
            long lagDays,
            String actor) {}

    record Lates(List<Late> items, long total) {
        Lates {
            items = list(items);
        }
    }

    record ChainProblem(Seen.Ref property, String right, String check, String severity, String detail) {}

    record ChainProblems(List<ChainProblem> items, long total) {
        ChainProblems {
            items = list(items);
        }
    }

    record Silence(
            boolean nothing,
            List<String> acts,
            List<String> undated,
            @Nullable Boolean known,
            String knownAt,
            long position) {
        Silence {
            acts = list(acts);
            undated = list(undated);
        }
    }
}
