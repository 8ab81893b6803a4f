package org.titleledger.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.desk.DeskRefusal;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.eventstore.KnownTimes;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.api.problem.ReadModelsAreBehind;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.projections.parking.Incomplete;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.InvalidValue;
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
    private final KnownTimes times;
    private final LedgerDays days;
    private final Incomplete incomplete;
    private final JsonMapper json;
    private final CurrentUser currentUser;

    /**
     * @param snapshot a read-only transaction that sees one state of the database throughout
     * @param watermark how far the read models are
     * @param times which position an instant is
     */
    public Reads(
            TransactionTemplate snapshot,
            Watermark watermark,
            KnownTimes times,
            LedgerDays days,
            Incomplete incomplete,
            JsonMapper json,
            CurrentUser currentUser) {
        this.snapshot = snapshot;
        this.watermark = watermark;
        this.times = times;
        this.days = days;
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
    public <T> Known<T> one(ReadQuery query, TypedId subject, Function<AsOf, Optional<T>> finding, Refusal notFound) {
        return one(query, subject, finding, Optional.empty(), notFound);
    }

    /**
     * One thing, or the refusal that it does not exist.
     *
     * @param unknown what is answered about a thing that exists, of which nothing was known yet at the instant that is
     *     asked about (rule B7); absent where there is always an answer
     */
    public <T> Known<T> one(
            ReadQuery query,
            TypedId subject,
            Function<AsOf, Optional<T>> finding,
            Optional<Supplier<T>> unknown,
            Refusal notFound) {
        query.check();
        return at(query, point -> {
            Optional<T> found = finding.apply(point.asOf());
            T view = found.or(() -> unknown.filter(nothing -> wasUnknown(
                                    point, finding.apply(point.latest()).isPresent()))
                            .map(Supplier::get))
                    .orElseThrow(() -> new CommandRefused(notFound));
            return new Known<>(
                    view, found.isPresent(), point.knownAt(), point.position(), incomplete.touches(subject.value()));
        });
    }

    /**
     * Whether what is not found exists, but nothing was known of it at an earlier point. To a unit it does not exist then: of
     * what nothing is known it holds, manages and occupies nothing (rule K1).
     *
     * @param existsNow whether it is found as known now
     */
    public boolean wasUnknown(ReadPoint point, boolean existsNow) {
        return existsNow && point.isEarlier() && viewer().equals(Viewer.everything());
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
    public ResponseEntity<?> list(HttpServletRequest request, ReadQuery query, Function<ReadPoint, ?> finding) {
        return list(request, query, incomplete::anything, finding);
    }

    /** A page of a list about one thing. */
    public ResponseEntity<?> list(
            HttpServletRequest request, ReadQuery query, TypedId subject, Function<ReadPoint, ?> finding) {
        return list(request, query, () -> incomplete.touches(subject.value()), finding);
    }

    /** A page of a list, as JSON or, when the caller would rather have it, as CSV. */
    private ResponseEntity<?> list(
            HttpServletRequest request, ReadQuery query, BooleanSupplier lacking, Function<ReadPoint, ?> finding) {
        query.check();
        Page page = query.paging();
        return at(query, point -> {
            watermark.planAnew();
            Found found = Found.of(finding.apply(point));
            boolean lacks = lacking.getAsBoolean();
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                    .header(HttpHeaders.LINK, Paging.links(request, page, found.total()))
                    .header("Ledger-Position", String.valueOf(point.position()))
                    .header("Known-At", point.knownAt().toString())
                    .header("Total", String.valueOf(found.total()))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            if (lacks) {
                answer.header("Ledger-Incomplete", "true");
            }
            return wantsCsv(request)
                    ? answer.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                            .body(csv(found.items()))
                    : answer.contentType(MediaType.APPLICATION_JSON).body(found.body(point, lacks));
        });
    }

    /** One answer as rows of CSV, with the point at which it was given. */
    public ResponseEntity<String> csv(Known<?> known, List<?> rows) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header("Ledger-Position", String.valueOf(known.position()))
                .header("Known-At", known.knownAt().toString())
                .header("Total", String.valueOf(rows.size()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (known.incomplete()) {
            answer.header("Ledger-Incomplete", "true");
        }
        return answer.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv(rows));
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

        Map<String, Object> body(ReadPoint point, boolean lacks) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("items", items);
            body.put("total", total);
            body.putAll(more);
            body.put("knownAt", point.knownAt());
            body.put("position", point.position());
            if (lacks) {
                body.put("incomplete", true);
            }
            return body;
        }
    }

    /** Whatever a query finds, in one snapshot, at the point that it asks about. */
    public <T> T at(ReadQuery query, Function<ReadPoint, T> finding) {
        LocalDate day = query.day(days.today());
        Instant knownAt = query.instant();
        Long after = query.awaited();
        if (after != null) {
            waitFor(after);
        }
        OptionalLong asked = knownAt == null ? OptionalLong.empty() : OptionalLong.of(lastAt(knownAt));
        asked.ifPresent(this::waitFor);
        T found = snapshot.execute(status -> {
            watermark.keepTables();
            Watermark.Mark mark = watermark.current();
            return finding.apply(new ReadPoint(
                    new AsOf(day, asked.orElse(mark.position())),
                    new AsOf(day, mark.position()),
                    knownAt == null ? knownAt(mark) : knownAt));
        });
        if (found == null) {
            throw new IllegalStateException("a read has an answer");
        }
        return found;
    }

    /**
     * The last position recorded at or before an instant, which the read models have then.
     *
     * @throws MalformedInput {@code known-at.in-the-future}
     */
    public long reached(Instant knownAt) {
        long position = lastAt(knownAt);
        waitFor(position);
        return position;
    }

    private long lastAt(Instant knownAt) {
        if (times.isInTheFuture(knownAt)) {
            throw new MalformedInput("/knownAt", new InvalidValue("known-at.in-the-future", knownAt));
        }
        long settled = watermark.current().position();
        return times.lastAt(knownAt, settled, PATIENCE).orElseThrow(() -> new ReadModelsAreBehind(settled + 1));
    }

    private void waitFor(long position) {
        if (!watermark.waitFor(position, PATIENCE)) {
            throw new ReadModelsAreBehind(position);
        }
    }

    /** The instant of a mark; before the first act the beginning of time. */
    private static Instant knownAt(Watermark.Mark mark) {
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
