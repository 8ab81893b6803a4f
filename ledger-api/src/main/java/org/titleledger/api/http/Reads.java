package org.titleledger.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.desk.DeskRefusal;
import org.titleledger.api.problem.ReadModelsAreBehind;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.projections.parking.Incomplete;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Role;
import org.titleledger.shared.TypedId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads of the API: each in one snapshot, which the answer names, and not before the read models have what it asks for. */
public final class Reads {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TransactionTemplate snapshot;
    private final Watermark watermark;
    private final Incomplete incomplete;
    private final JsonMapper json;
    private final CurrentUser currentUser;

    /**
     * @param snapshot a read-only transaction that sees one state of the database throughout
     * @param watermark how far the read models are
     */
    public Reads(
            TransactionTemplate snapshot,
            Watermark watermark,
            Incomplete incomplete,
            JsonMapper json,
            CurrentUser currentUser) {
        this.snapshot = snapshot;
        this.watermark = watermark;
        this.incomplete = incomplete;
        this.json = json;
        this.currentUser = currentUser;
    }

    /** Through whose eyes the person who is signed in sees (rule K1). */
    public Viewer viewer() {
        LedgerUser user = currentUser.get();
        boolean isOfUnit = user.roles().contains(Role.UNIT);
        return isOfUnit
                ? Viewer.of(Optional.ofNullable(user.party()).orElse(LedgerUser.NO_PARTY))
                : Viewer.everything();
    }

    /** One thing, or the refusal that it does not exist. */
    public <T> Known<T> one(ReadQuery query, TypedId subject, Supplier<Optional<T>> finding, Refusal notFound) {
        query.check();
        return at(query.awaited(), mark -> {
            T view = finding.get().orElseThrow(() -> new CommandRefused(notFound));
            return new Known<>(view, true, knownAt(mark), mark.position(), incomplete.touches(subject.value()));
        });
    }

    /**
     * Refuses what is not to be decided on incomplete read models (rule L2).
     *
     * @param subject the property that it is about, or whatever else
     */
    public void refuseIncomplete(TypedId subject) {
        if (Boolean.TRUE.equals(snapshot.execute(status -> incomplete.touches(subject.value())))) {
            throw new CommandRefused(new DeskRefusal.ReadModelsAreIncomplete());
        }
    }

    /** A page of a list of which any parked event may be missing. */
    public ResponseEntity<?> list(HttpServletRequest request, ReadQuery query, Supplier<?> finding) {
        return list(request, query, incomplete::anything, finding);
    }

    /** A page of a list about one thing. */
    public ResponseEntity<?> list(HttpServletRequest request, ReadQuery query, TypedId subject, Supplier<?> finding) {
        return list(request, query, () -> incomplete.touches(subject.value()), finding);
    }

    /** A page of a list, as JSON or, when the caller would rather have it, as CSV. */
    private ResponseEntity<?> list(
            HttpServletRequest request, ReadQuery query, BooleanSupplier lacking, Supplier<?> finding) {
        query.check();
        Page page = query.paging();
        return at(query.awaited(), mark -> {
            Found found = Found.of(finding.get());
            boolean lacks = lacking.getAsBoolean();
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                    .header(HttpHeaders.LINK, Paging.links(request, page, found.total()))
                    .header("Ledger-Position", String.valueOf(mark.position()))
                    .header("Total", String.valueOf(found.total()))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            if (lacks) {
                answer.header("Ledger-Incomplete", "true");
            }
            return wantsCsv(request)
                    ? answer.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                            .body(csv(found.items()))
                    : answer.contentType(MediaType.APPLICATION_JSON).body(found.body(mark, lacks));
        });
    }

    /**
     * A page of a list with what else belongs to the list.
     *
     * @param more further members of the answer
     */
    public record Found(List<?> items, long total, Map<String, ?> more) {

        public Found {
            items = List.copyOf(items);
        }

        static Found of(Object found) {
            return switch (found) {
                case Found already -> already;
                case Listed<?> listed -> new Found(listed.items(), listed.total(), Map.of());
                default -> throw new IllegalArgumentException("no list: " + found);
            };
        }

        Map<String, Object> body(Watermark.Mark mark, boolean lacks) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("items", items);
            body.put("total", total);
            body.putAll(more);
            body.put("knownAt", knownAt(mark));
            body.put("position", mark.position());
            if (lacks) {
                body.put("incomplete", true);
            }
            return body;
        }
    }

    /** Whatever a query finds, in one snapshot with the point it is known at. */
    public <T> T at(@Nullable Long after, Function<Watermark.Mark, T> query) {
        if (after != null && !watermark.waitFor(after, PATIENCE)) {
            throw new ReadModelsAreBehind(after);
        }
        T found = snapshot.execute(status -> {
            watermark.keepTables();
            return query.apply(watermark.current());
        });
        if (found == null) {
            throw new IllegalStateException("a read has an answer");
        }
        return found;
    }

    /** The instant of a mark; before the first act the beginning of time. */
    public static Instant knownAt(Watermark.Mark mark) {
        return mark.recordedAt() == null ? Instant.EPOCH : mark.recordedAt();
    }

    private static boolean wantsCsv(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).startsWith("text/csv");
    }

    private String csv(List<?> items) {
        return CsvLists.of(items.stream().<JsonNode>map(json::valueToTree).toList());
    }
}
