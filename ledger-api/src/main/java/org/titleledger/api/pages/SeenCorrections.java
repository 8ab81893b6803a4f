package org.titleledger.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the pages show of acts, of what stands of them, and of their corrections. */
final class SeenCorrections {

    private SeenCorrections() {}

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    /** What stands of an act. */
    record Standing(
            String stream,
            String type,
            @Nullable String part,
            @Nullable String room,
            @Nullable LocalDate effectiveOn,
            @Nullable String precision,
            JsonNode stated,
            List<String> kinds) {
        Standing {
            kinds = list(kinds);
        }

        /** By what it is told from others of its act. */
        public String key() {
            return stream + "/" + (part == null ? "" : part) + "/" + (room == null ? "" : room);
        }
    }

    record ActSeen(String act, List<Seen.Act> events, List<Standing> facts, String knownAt) {
        ActSeen {
            events = list(events);
            facts = list(facts);
        }

        Optional<Standing> fact(String key) {
            return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
        }
    }

    record Change(
            String field,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            boolean disputedBefore,
            boolean disputedAfter) {}

    record Effect(List<Change> changes) {
        Effect {
            changes = list(changes);
        }
    }

    record Correction(
            String id,
            String stream,
            String target,
            String kind,
            String state,
            @Nullable JsonNode replacement,
            boolean redated,
            @Nullable LocalDate redatedOn,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String askedBy,
            @Nullable Instant askedAt,
            @Nullable String reason,
            List<String> documents,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String act,
            List<Change> changes) {
        Correction {
            documents = list(documents);
            changes = list(changes);
        }

        public boolean isWaiting() {
            return state.equals("ASKED");
        }
    }

    record Corrections(List<Correction> items, long total) {
        Corrections {
            items = list(items);
        }
    }

    /** A correction in the list of the whole ledger. */
    record Waiting(
            String id,
            String stream,
            Seen.@Nullable Ref property,
            Seen.@Nullable Ref party,
            String kind,
            String state,
            String askedBy,
            @Nullable Instant askedAt,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        /** Where its page is. */
        public String address() {
            return (property == null ? "/parties/" + id(party) : "/properties/" + id(property)) + "/corrections/" + id;
        }

        public String subject() {
            Seen.Ref ref = property == null ? party : property;
            return ref == null || ref.name() == null ? "" : ref.name();
        }

        private static String id(Seen.@Nullable Ref ref) {
            return ref == null ? "" : ref.id();
        }
    }

    record Queue(List<Waiting> items, long total) {
        Queue {
            items = list(items);
        }
    }
}
