package org.titleledger.api.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the pages show of the API's answers, field by field; what else the API says they leave alone. */
final class Seen {

    private Seen() {}

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    /** Something by its name. */
    record Ref(
            String id,
            String name,
            @Nullable String status,
            @Nullable String compound) {}

    record Holder(Ref party, @Nullable String share) {}

    record Certificate(String kind, String number, @Nullable LocalDate issuedOn) {}

    record Identifier(String scheme, String value) {}

    record Area(String kind, String part, BigDecimal squareMetres) {}

    record Title(
            String right,
            String status,
            @Nullable String nature,
            @Nullable String coOwnership,
            List<Holder> holders,
            List<Certificate> certificates,
            @Nullable LocalDate effectiveOn,
            @Nullable String precision,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate termEndsOn,
            @Nullable String ground,
            @Nullable String recordingNumber,
            @Nullable Instant recordedAt) {
        Title {
            holders = list(holders);
            certificates = list(certificates);
        }
    }

    record Custody(
            Ref custodian,
            @Nullable LocalDate since,
            @Nullable String precision) {}

    record Occupancy(
            String id,
            Ref occupant,
            @Nullable List<String> rooms,
            @Nullable String agreement,
            @Nullable String certificate,
            @Nullable LocalDate effectiveOn,
            @Nullable String precision,
            @Nullable LocalDate until,
            @Nullable Boolean shared) {}

    record Room(
            int floor, String number, String use, @Nullable BigDecimal usableArea, List<Ref> occupants) {
        Room {
            occupants = list(occupants);
        }
    }

    record Restriction(
            String id,
            String kind,
            @Nullable String sealType,
            @Nullable String authority,
            @Nullable String documentNumber,
            @Nullable Ref party,
            @Nullable String right,
            @Nullable LocalDate effectiveOn,
            @Nullable String precision,
            @Nullable LocalDate until,
            @Nullable LocalDate releasedOn,
            @Nullable String state,
            boolean disputed) {}

    record ExceptionSeen(
            String id,
            String article,
            Ref holder,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate until,
            @Nullable String askedBy,
            @Nullable String approvedBy) {}

    record Split(
            List<String> causes,
            @Nullable LocalDate since,
            @Nullable Long days,
            @Nullable String certificateClass) {
        Split {
            causes = list(causes);
        }
    }

    record CaseRef(String id, String right, String state) {}

    record Property(
            String id,
            String kind,
            String name,
            @Nullable String compound,
            @Nullable String address,
            @Nullable Ref parent,
            List<Identifier> identifiers,
            List<Area> areas,
            List<Title> titles,
            @Nullable Custody custody,
            List<Occupancy> occupancies,
            List<Restriction> restrictions,
            List<ExceptionSeen> exceptions,
            List<CaseRef> transfers,
            @Nullable Split split,
            @Nullable LocalDate retiredOn,
            List<Ref> formedFrom,
            List<Ref> replacedBy,
            @Nullable Boolean known,
            @Nullable String knownAt,
            @Nullable Long position) {
        Property {
            identifiers = list(identifiers);
            areas = list(areas);
            titles = list(titles);
            occupancies = list(occupancies);
            restrictions = list(restrictions);
            formedFrom = list(formedFrom);
            replacedBy = list(replacedBy);
            exceptions = list(exceptions);
            transfers = list(transfers);
        }
    }

    record Properties(List<Property> items, long total) {
        Properties {
            items = list(items);
        }
    }

    record Document(
            String id,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable LocalDate issuedOn,
            @Nullable String digest,
            @Nullable String fileName,
            @Nullable String mediaType,
            @Nullable Long size,
            @Nullable Instant recordedAt,
            @Nullable String actor) {}

    record Documents(List<Document> items, long total) {
        Documents {
            items = list(items);
        }
    }

    record Act(
            String act,
            String type,
            @Nullable LocalDate effectiveOn,
            @Nullable String precision,
            @Nullable Instant recordedAt,
            long position,
            @Nullable String actor,
            @Nullable String role,
            @Nullable String reason,
            List<Document> documents,
            JsonNode details) {
        Act {
            documents = list(documents);
        }
    }

    record History(List<Act> items, long total) {
        History {
            items = list(items);
        }
    }

    record FormerName(
            String name,
            @Nullable LocalDate until,
            @Nullable String precision) {}

    record SuccessorSeen(
            Ref party, @Nullable String share, @Nullable LocalDate effectiveOn) {}

    record Party(
            String id,
            String name,
            @Nullable String kind,
            @Nullable String creditCode,
            @Nullable String status,
            @Nullable LocalDate establishedOn,
            @Nullable LocalDate dissolvedOn,
            List<FormerName> formerNames,
            List<SuccessorSeen> successors,
            @Nullable Long version,
            @Nullable Boolean known) {
        Party {
            formerNames = list(formerNames);
            successors = list(successors);
        }
    }

    record Parties(List<Party> items, long total) {
        Parties {
            items = list(items);
        }
    }

    record BlockerSeen(
            String id,
            String kind,
            @Nullable String note,
            @Nullable Instant raisedAt,
            @Nullable String raisedBy,
            @Nullable Instant clearedAt,
            @Nullable String clearedBy,
            @Nullable String clearanceNote) {}

    record StepSeen(
            String state,
            @Nullable String actor,
            @Nullable Instant recordedAt,
            @Nullable String reason) {}

    record CommentSeen(
            String text, @Nullable String actor, @Nullable Instant recordedAt) {}

    record Annulment(
            @Nullable Instant recordedAt,
            @Nullable String actor,
            @Nullable String reason) {}

    record Case(
            String id,
            @Nullable Ref property,
            String right,
            String state,
            @Nullable Annulment annulledBy,
            @Nullable Ref grantor,
            @Nullable Ref grantee,
            List<Holder> from,
            List<Holder> to,
            @Nullable String instrument,
            @Nullable String basis,
            @Nullable String assignee,
            @Nullable String acceptanceNumber,
            List<BlockerSeen> blockers,
            List<StepSeen> steps,
            List<CommentSeen> comments,
            @Nullable Long idleDays) {
        Case {
            from = list(from);
            to = list(to);
            blockers = list(blockers);
            steps = list(steps);
            comments = list(comments);
        }
    }

    record Cases(List<Case> items, long total) {
        Cases {
            items = list(items);
        }
    }

    record SplitCase(String id, String state, List<JsonNode> blockers) {
        SplitCase {
            blockers = list(blockers);
        }

        /** The kinds, whether they come alone or with more about each. */
        public List<String> kinds() {
            return blockers.stream()
                    .map(blocker -> blocker.isString()
                            ? blocker.asString()
                            : blocker.path("kind").asString(""))
                    .toList();
        }
    }

    record SplitTitle(
            Ref property,
            List<String> causes,
            @Nullable LocalDate since,
            @Nullable Long days,
            List<Ref> holders,
            @Nullable String certificateClass,
            @Nullable SplitCase transfer,
            @Nullable String assignee,
            @Nullable Long idleDays) {
        SplitTitle {
            causes = list(causes);
            holders = list(holders);
        }
    }

    record Compounds(long total, long split) {}

    record SplitTitles(
            List<SplitTitle> items,
            long total,
            Map<String, Long> counts,
            @Nullable Compounds compounds) {
        SplitTitles {
            items = list(items);
            counts = counts == null ? Map.of() : Map.copyOf(counts);
        }
    }

    record Designation(
            String id,
            Ref party,
            @Nullable LocalDate since,
            @Nullable String precision,
            @Nullable String askedBy,
            @Nullable String approvedBy) {}

    record Designations(List<Designation> items) {
        Designations {
            items = list(items);
        }
    }

    record Bureau(
            @Nullable Ref party,
            @Nullable LocalDate since,
            @Nullable String precision) {}

    record Roll(List<Room> rooms) {
        Roll {
            rooms = list(rooms);
        }
    }

    record Rebuild(
            @Nullable String login,
            boolean dryRun,
            @Nullable String state,
            @Nullable String phase,
            long position,
            long lastPosition,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant expectedAt,
            @Nullable String failure,
            List<Compared> readModels) {
        Rebuild {
            readModels = list(readModels);
        }

        public List<Compared> different() {
            return readModels.stream().filter(compared -> !compared.same()).toList();
        }
    }

    record Compared(
            String name,
            long rowsBefore,
            long rowsAfter,
            String digestBefore,
            String digestAfter,
            List<String> onlyBefore,
            List<String> onlyAfter) {
        Compared {
            onlyBefore = list(onlyBefore);
            onlyAfter = list(onlyAfter);
        }

        public boolean same() {
            return rowsBefore == rowsAfter && digestBefore.equals(digestAfter);
        }
    }

    record Parking(List<Parked> items, List<ParkingAct> acts) {
        Parking {
            items = list(items);
            acts = list(acts);
        }
    }

    record Parked(
            String subject,
            String stream,
            @Nullable String type,
            long position,
            Instant recordedAt,
            Instant parkedAt,
            String reason,
            long waiting,
            boolean released,
            @Nullable String name) {}

    record ParkingAct(
            Instant at, String login, String action, String subject, long position, String reason, String outcome) {}

    record Import(
            String id,
            String state,
            @Nullable String kind,
            @Nullable String fileName,
            @Nullable Boolean dryRun,
            @Nullable Long rows,
            @Nullable Long read,
            @Nullable Long accepted,
            @Nullable Long unchanged,
            @Nullable Long different,
            @Nullable Long refused,
            @Nullable String error) {}

    record Imports(List<Import> items, long total) {
        Imports {
            items = list(items);
        }
    }
}
