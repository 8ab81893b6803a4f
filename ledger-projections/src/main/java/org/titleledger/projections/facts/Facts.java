package org.titleledger.projections.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/**
 * Keeps the tables of facts. What an event says about facts depends on what its stream said before, and is the core's to
 * tell: the stream's events make its state, and the state says the rows. An event that is the first of its stream needs
 * nothing else; for others the stream is read from the log, all streams of a batch at once.
 */
public final class Facts {

    /** How many streams are resolved at a time after a load. */
    private static final int AT_ONCE = 2_000;

    private static final String UNRESOLVED = "unresolved";

    private final Map<String, KindOfStream<?>> kinds;
    private final JdbcTemplate jdbc;
    private final Log log;

    /**
     * Writes through the transaction that is under way.
     *
     * @param log where the earlier events of a stream are
     */
    public Facts(List<Register<?>> registers, JdbcTemplate jdbc, Log log) {
        this.kinds = KindOfStream.byName(registers);
        this.jdbc = jdbc;
        this.log = log;
    }

    private record OfStream(KindOfStream<?> kind, StreamId stream, List<Entry> entries) {

        boolean changesRows() {
            return entries.stream().anyMatch(entry -> kind.mayChangeRows(entry.event()));
        }

        /** Whether nothing was said before. */
        boolean begins() {
            return entries.getFirst().version() == 1;
        }

        boolean isAfter(Past past) {
            return past.position() < entries.getFirst().position();
        }
    }

    /** The kinds of streams that are followed, by name. */
    public List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** Notes what some entries change in tables that are complete. */
    public void take(List<Entry> entries, Batch batch) {
        List<OfStream> touched = touched(entries);
        Map<StreamId, Map<Long, LedgerEvent>> histories =
                histories(touched.stream().filter(one -> !one.begins()).toList());
        touched.stream()
                .map(one -> followed(one, histories.getOrDefault(one.stream(), Map.of()), batch))
                .toList()
                .forEach(Following::end);
    }

    /** Notes what some entries add to tables that nobody reads yet, as far as no other entry is needed for it. */
    public void load(List<Entry> entries, Batch batch) {
        for (OfStream one : touched(entries)) {
            if (one.begins()) {
                followed(one, Map.of(), batch).end();
            } else {
                batch.insert(
                        UNRESOLVED,
                        "kind, subject",
                        one.stream().kind(),
                        one.stream().id());
            }
        }
    }

    /** Writes the rows of loaded streams of a kind for which several entries are needed, in the tables of all its registers. */
    public void resolveLoaded(String kind) {
        jdbc.execute("SET LOCAL enable_seqscan = on");
        List<StreamId> streams = jdbc.query(
                "SELECT DISTINCT subject FROM unresolved WHERE kind = ? ORDER BY subject",
                (row, number) -> new StreamId(kind, row.getObject("subject", UUID.class)),
                kind);
        if (streams.isEmpty()) {
            return;
        }
        KindOfStream<?> own = Objects.requireNonNull(kinds.get(kind));
        own.tables()
                .forEach(table -> jdbc.update(
                        "DELETE FROM " + table.name()
                                + " t USING (SELECT DISTINCT subject FROM unresolved WHERE kind = ?) u" + " WHERE t."
                                + table.subject() + " = u.subject",
                        kind));
        Long loaded = jdbc.queryForObject("SELECT min(position) FROM watermark", Long.class);
        for (int first = 0; first < streams.size(); first += AT_ONCE) {
            resolve(
                    own,
                    streams.subList(first, Math.min(first + AT_ONCE, streams.size())),
                    loaded == null ? 0 : loaded);
        }
        jdbc.update("DELETE FROM unresolved WHERE kind = ?", kind);
    }

    private void resolve(KindOfStream<?> kind, List<StreamId> streams, long loaded) {
        Batch batch = Batch.of(jdbc);
        byStream(log.of(streams)).forEach((stream, history) -> {
            Following<?> following = new Following<>(kind, stream.id(), batch);
            history.stream()
                    .filter(past -> past.position() <= loaded)
                    .forEach(past -> following.take(past.event(), past.position()));
            following.end();
        });
        batch.flush();
    }

    private static Following<?> followed(OfStream one, Map<Long, LedgerEvent> history, Batch batch) {
        Following<?> following = new Following<>(one.kind(), one.stream().id(), batch);
        following.know(history);
        one.entries().forEach(entry -> following.take(entry.event(), entry.position()));
        return following;
    }

    private List<OfStream> touched(List<Entry> entries) {
        Map<StreamId, List<Entry>> streams = new LinkedHashMap<>();
        entries.forEach(entry -> streams.computeIfAbsent(entry.event().stream(), key -> new ArrayList<>())
                .add(entry));
        List<OfStream> touched = new ArrayList<>();
        streams.forEach((stream, own) -> {
            KindOfStream<?> kind = kinds.get(stream.kind());
            if (kind != null) {
                OfStream one = new OfStream(kind, stream, own);
                if (one.changesRows()) {
                    touched.add(one);
                }
            }
        });
        return touched;
    }

    /** What was said before, without what was left out. */
    private Map<StreamId, Map<Long, LedgerEvent>> histories(List<OfStream> needed) {
        if (needed.isEmpty()) {
            return Map.of();
        }
        Set<Long> leftOut =
                leftOut(needed.stream().map(one -> one.stream().toString()).toList());
        Map<StreamId, List<Past>> pasts =
                byStream(log.of(needed.stream().map(OfStream::stream).toList()));
        Map<StreamId, Map<Long, LedgerEvent>> histories = new LinkedHashMap<>();
        for (OfStream one : needed) {
            Map<Long, LedgerEvent> history = new TreeMap<>();
            pasts.getOrDefault(one.stream(), List.of()).stream()
                    .filter(past -> one.isAfter(past) && !leftOut.contains(past.position()))
                    .forEach(past -> history.put(past.position(), past.event()));
            histories.put(one.stream(), history);
        }
        return histories;
    }

    private Set<Long> leftOut(Collection<String> streams) {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT position FROM parked_event WHERE stream = ANY(?) AND state = 'LEFT_OUT'", Long.class, (Object)
                        streams.toArray(String[]::new)));
    }

    private static Map<StreamId, List<Past>> byStream(List<Past> pasts) {
        return pasts.stream().collect(Collectors.groupingBy(Past::stream, LinkedHashMap::new, Collectors.toList()));
    }
}
