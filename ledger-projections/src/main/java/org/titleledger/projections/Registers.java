package org.titleledger.projections;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.bureau.BureauFacts;
import org.titleledger.projections.bureau.BureauProjection;
import org.titleledger.projections.chain.ChainProblems;
import org.titleledger.projections.corrections.CorrectionProjection;
import org.titleledger.projections.custody.CustodyFacts;
import org.titleledger.projections.documents.DocumentProjection;
import org.titleledger.projections.facts.Facts;
import org.titleledger.projections.history.HistoryProjection;
import org.titleledger.projections.occupancy.OccupancyFacts;
import org.titleledger.projections.occupancy.UseCorrections;
import org.titleledger.projections.parties.PartyFacts;
import org.titleledger.projections.property.PropertyFacts;
import org.titleledger.projections.property.PropertyLife;
import org.titleledger.projections.reliance.RelianceProjection;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Segments;
import org.titleledger.projections.split.SplitProjection;
import org.titleledger.projections.taking.OneByOne;
import org.titleledger.projections.taking.ParkedEvents;
import org.titleledger.projections.title.ExceptionFacts;
import org.titleledger.projections.title.RestrictionFacts;
import org.titleledger.projections.title.TitleFacts;
import org.titleledger.projections.transfers.AnnulledTransfers;
import org.titleledger.projections.transfers.TransferProjection;

/**
 * All registers, in one schema. Subjects are taken in segments side by side, each in the order of the log; rows and how
 * far the segment is are written in one transaction, so that no entry is taken twice whoever delivers it again.
 */
public final class Registers {

    /** The processing group, and the name of its tokens. */
    public static final String PROCESSING_GROUP = "projection.registers";

    /** The schema that reads are answered from. */
    public static final String SCHEMA = "projection";

    private final JdbcTemplate jdbc;
    private final Segments segments;
    private final String settings;
    private final SegmentMarks marks;
    private final ParkedEvents parkedEvents;
    private final OneByOne arrivals;
    private final SplitProjection splits;
    private final Facts facts;
    private final List<Projection> projections = List.of(
            new DocumentProjection(),
            new BureauProjection(),
            new TransferProjection(),
            new CorrectionProjection(),
            new HistoryProjection(),
            new RelianceProjection());

    /**
     * Registers that write through the transaction that is under way.
     *
     * @param schema where their tables are
     * @param log where the earlier events of a stream are
     */
    public Registers(JdbcTemplate jdbc, String schema, Segments segments, Log log) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.settings = settings(schema);
        this.marks = new SegmentMarks(jdbc);
        this.splits = new SplitProjection(jdbc, schema);
        this.facts = new Facts(
                List.of(
                        new PartyFacts(),
                        new BureauFacts(),
                        new PropertyFacts(),
                        new PropertyLife(),
                        new CustodyFacts(),
                        new TitleFacts(),
                        new RestrictionFacts(),
                        new ExceptionFacts(),
                        new ChainProblems(),
                        new AnnulledTransfers(),
                        new OccupancyFacts(),
                        new UseCorrections()),
                jdbc,
                log);
        this.parkedEvents = new ParkedEvents(jdbc);
        this.arrivals = new OneByOne(jdbc, this::write);
    }

    /**
     * Tables are found by the search path. Every look-up here is by key, but PostgreSQL keeps the plan it made while the
     * tables were empty, which reads them whole. Commits wait for the disk as everywhere: when PostgreSQL recovers from a crash
     * and the application lives on, the processor goes on behind the batch it committed last, and would never bring that one
     * again if the crash had taken it.
     */
    private static String settings(String schema) {
        return "SET LOCAL search_path = " + schema + ", public; SET LOCAL enable_seqscan = off";
    }

    /** Makes the transaction under way one that works on these registers. */
    public void enter() {
        jdbc.execute(settings);
    }

    /**
     * Takes what arrived for one segment, inside a transaction. What cannot be taken is parked.
     *
     * @param reached up to which position nothing more will arrive for the segment
     * @param reachedAt when that position was recorded
     */
    public void take(int segment, List<Arrival> arrived, long reached, Instant reachedAt) {
        enter();
        long taken = marks.hold(segment);
        if (reached <= taken) {
            return;
        }
        List<Arrival> fresh =
                arrived.stream().filter(arrival -> arrival.position() > taken).toList();
        if (!fresh.isEmpty()) {
            arrivals.take(fresh);
        }
        marks.moveTo(segment, reached, reachedAt);
    }

    /** Takes what arrived for all segments, inside a transaction. */
    public void takeAll(List<Arrival> arrived) {
        Map<Integer, List<Arrival>> ofSegment =
                arrived.stream().collect(Collectors.groupingBy(arrival -> segments.of(arrival.subject())));
        Arrival last = arrived.getLast();
        segments.all()
                .forEach(segment ->
                        take(segment, ofSegment.getOrDefault(segment, List.of()), last.position(), last.recordedAt()));
    }

    /**
     * Takes again what waited for one subject, inside a transaction that {@linkplain #hold holds} it.
     *
     * @param released the position of the event behind which the others go on when it fails again; 0 for none
     */
    public void takeParked(List<Arrival> parked, long released) {
        arrivals.take(parked, position -> position == released || parkedEvents.wasReleased(position));
    }

    /** Keeps a subject's segment from moving until the transaction ends. */
    public void hold(UUID subject) {
        enter();
        marks.hold(segments.of(subject));
    }

    private void write(List<Entry> entries) {
        Batch batch = Batch.of(jdbc);
        note(entries, batch);
        facts.take(entries, batch);
        batch.flush();
        splits.after(entries);
    }

    /** What entries add to tables that nobody reads yet; needs no database. */
    public Batch note(List<Entry> entries) {
        Batch batch = Batch.ofLoad(jdbc);
        note(entries, batch);
        facts.load(entries, batch);
        return batch;
    }

    /**
     * Adds what was noted to tables that nobody reads yet; the other two steps make the rest.
     *
     * @param last the last of the entries
     */
    public void load(Batch noted, Entry last) {
        noted.flush();
        segments.all().forEach(segment -> marks.moveTo(segment, last.position(), last.recordedAt()));
    }

    /** The kinds of streams whose facts are to be resolved after a load. */
    public List<String> kindsOfFacts() {
        return facts.kinds();
    }

    /** Writes the facts of loaded streams of which more than one event says something; needs no keys. */
    public void resolveLoaded(String kind) {
        facts.resolveLoaded(kind);
    }

    /** Judges everything that was loaded; the indexes are there. */
    public void judgeLoaded() {
        splits.afterAll();
    }

    private void note(List<Entry> entries, Batch batch) {
        entries.forEach(entry -> projections.forEach(projection -> projection.on(entry, batch)));
    }
}
