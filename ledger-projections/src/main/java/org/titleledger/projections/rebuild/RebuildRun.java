package org.titleledger.projections.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.titleledger.projections.Registers;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Segments;
import org.titleledger.projections.taking.Poison;

/** The steps of one rebuild. Until the last transaction commits nothing that is read has been replaced. */
final class RebuildRun {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

    private static final int PAGE = 1_000;

    /** Those who write rows wait for this lock, those who read do not. */
    private static final String STOP_WRITERS = "LOCK TABLE projection.watermark IN EXCLUSIVE MODE";

    private static final String STOP_READERS = "LOCK TABLE projection.watermark IN ACCESS EXCLUSIVE MODE";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final ProjectionSchema schema;
    private final Log log;
    private final RebuildRecords records;
    private final Registers made;
    private final Positions positions;
    private final long id;

    /** The new tables that have everything that those need who read them. */
    private final Set<String> finished = new HashSet<>();

    RebuildRun(
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            ProjectionSchema schema,
            Segments segments,
            Log log,
            RebuildRecords records,
            long id) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.schema = schema;
        this.log = log;
        this.records = records;
        this.made = new Registers(jdbc, ProjectionSchema.NEXT, segments, log);
        this.positions = new Positions(jdbc, segments, log, made);
        this.id = id;
    }

    /** Makes new read models of everything that is settled. */
    void make() {
        orCarefully(this::load);
    }

    /** What an event makes impossible is found when rows are loaded, or when the guards of a table are made that differs. */
    private void orCarefully(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            if (!Poison.is(failure) || failure instanceof RebuildStopped) {
                throw failure;
            }
            LOG.warn("An event could not be loaded with the others: they are taken one by one", failure);
            takeCarefully();
        }
    }

    /** One step may take longer than any request is allowed to: indexes over all rows, a comparison of all rows. */
    private void transaction(Runnable step) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                connection.setNetworkTimeout(Runnable::run, 0);
                return true;
            });
            jdbc.execute("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0");
            step.run();
        });
    }

    private void load() {
        records.enter(id, Phase.LOADING);
        try (Hands hands = new Hands()) {
            BulkLoad load = BulkLoad.begin(log, made, transaction, hands);
            transaction(schema::begin);
            load.load(position -> records.reach(id, position));
            RebuildStopped.ifInterrupted();
            records.enter(id, Phase.RESOLVING);
            new Completion(schema, made, this::transaction, hands).complete();
        }
        RebuildStopped.ifInterrupted();
        transaction(() -> {
            made.enter();
            made.judgeLoaded();
        });
    }

    /** Slower by far, but what cannot be taken is parked and the rest goes on. */
    private void takeCarefully() {
        records.enter(id, Phase.LOADING);
        transaction(() -> {
            schema.begin();
            schema.complete();
        });
        takeUntil(Long.MAX_VALUE);
        transaction(schema::analyze);
        finished.addAll(schema.readModels());
    }

    /** Takes what was recorded since, as far as the read models that are read have it. */
    void catchUp() {
        records.enter(id, Phase.CATCHING_UP);
        takeUntil(positions.highest(Registers.SCHEMA));
    }

    private void takeUntil(long position) {
        boolean more = true;
        while (more) {
            RebuildStopped.ifInterrupted();
            more = Boolean.TRUE.equals(transaction.execute(status -> takePage(position)));
        }
    }

    private boolean takePage(long position) {
        long taken = positions.highest(ProjectionSchema.NEXT);
        List<Arrival> arrivals = taken >= position ? List.of() : log.after(taken, PAGE);
        if (arrivals.isEmpty()) {
            return false;
        }
        made.takeAll(arrivals);
        records.reach(id, arrivals.getLast().position());
        return true;
    }

    /** Puts what was made in the place of what was there, unseen: at the start, when nobody reads yet. */
    void replaceUnseen() {
        orCarefully(() -> finish(schema.readModels()));
        transaction(() -> {
            schema.replaceAll();
            jdbc.update("DELETE FROM projection.token_entry WHERE processor_name = ?", Registers.PROCESSING_GROUP);
            records.finish(id, List.of());
        });
    }

    /**
     * Brings both to one position, compares them there and, unless this is a dry run, puts the new in the old's place. A table
     * whose rows are equal stays as it is. One that is to be replaced is finished first, while the old one is still
     * written and read; then all are compared again.
     */
    List<Comparison> compareAndReplace(boolean dryRun) {
        List<Comparison> compared = compare(dryRun);
        Set<String> unfinished = unfinished(compared);
        while (!dryRun && !unfinished.isEmpty()) {
            Set<String> lacking = unfinished;
            orCarefully(() -> finish(lacking));
            catchUp();
            compared = compare(false);
            unfinished = unfinished(compared);
        }
        return compared;
    }

    private Set<String> unfinished(List<Comparison> compared) {
        Set<String> unfinished = different(compared);
        unfinished.removeAll(finished);
        return unfinished;
    }

    private static Set<String> different(List<Comparison> compared) {
        return compared.stream()
                .filter(comparison -> !comparison.same())
                .map(Comparison::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that were made event by event have everything already. */
    private void finish(Collection<String> tables) {
        records.enter(id, Phase.RESOLVING);
        Set<String> unfinished = new TreeSet<>(tables);
        unfinished.removeAll(finished);
        try (Hands hands = new Hands()) {
            new Completion(schema, made, this::transaction, hands).finish(unfinished);
        }
        RebuildStopped.ifInterrupted();
        finished.addAll(unfinished);
    }

    /** Ends the rebuild, unless a table that is to be replaced is not finished. */
    private List<Comparison> compare(boolean dryRun) {
        records.enter(id, Phase.COMPARING);
        List<Comparison> compared = new ArrayList<>();
        transaction(() -> {
            jdbc.execute(STOP_WRITERS);
            compared.addAll(compareAtOnePosition());
            if (dryRun) {
                schema.discard();
                records.finish(id, compared);
            } else if (unfinished(compared).isEmpty()) {
                jdbc.execute(STOP_READERS);
                schema.replace(different(compared));
                records.finish(id, compared);
            }
        });
        return compared;
    }

    /** What had to be brought to that position is seen in this session alone: then it compares without help. */
    private List<Comparison> compareAtOnePosition() {
        if (positions.level() > 0) {
            return new Comparing(jdbc, Runnable::run, Runnable::run).of(schema.readModels());
        }
        try (Hands hands = new Hands()) {
            return new Comparing(jdbc, hands, this::transaction).of(schema.readModels());
        }
    }

    void discard() {
        transaction(schema::discard);
    }
}
