package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.rebuild.Comparison;
import org.titleledger.projections.rebuild.Progress;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Entry;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/**
 * Many random sequences of acts, decided by the core, appended to the real log, taken by the real registers in batches of
 * any size: on every day that matters, as known after each act, the pure timeline and PostgreSQL say the same. Other ones with
 * {@code -Deverypoint.seed=…}, fewer or more with {@code -Deverypoint.sequences=…}.
 */
@ExtendWith(OutputCaptureExtension.class)
class EveryPointIT {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPointIT.class);

    private static final long SEED = Long.getLong("everypoint.seed", 20_261_123L);
    private static final int SEQUENCES = Integer.getInteger("everypoint.sequences", 10_000);

    /** How many sequences go on side by side in the log. */
    private static final int SIDE_BY_SIDE = 60;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;
    private static final int LARGEST_BATCH = 1_500;
    private static final int COMPARED_AT_ONCE = 400;
    private static final int ASKED_ONE_BY_ONE = 25;
    private static final int SESSIONS = 2;
    private static final Duration SOON = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);
    private final DecidedActs decided = new DecidedActs();
    private final SharedGround ground = new SharedGround(decided);
    private final ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);

    /** What became of one sequence. */
    private record Told(
            UUID subject, NavigableSet<LocalDate> days, NavigableSet<LocalDate> seams, List<LedgerEvent> events) {}

    @Test
    void thePureTimelineAndPostgresAgree(CapturedOutput output) {
        LOG.info("{} sequences of acts, everypoint.seed={}", SEQUENCES, SEED);
        List<Told> told = new ArrayList<>();
        for (int number = 0; number < SEQUENCES; number++) {
            told.add(told());
        }
        try (RunningLedger ledger = new RunningLedger()) {
            ledger.rebuild.prepare();
            ledger.append(interleaved(told));
            take(ledger);
            assertThat(ledger.jdbc.queryForList(
                            "SELECT reason FROM projection.parked_event WHERE reason IS NOT NULL LIMIT 3",
                            String.class))
                    .as("could not be taken, everypoint.seed=%d", SEED)
                    .isEmpty();
            compare(told, ledger);
            compareWithARebuild(ledger);
            assertThat(output.getAll().contains("they are taken one by one"))
                    .as("an event could not be loaded with the others")
                    .isFalse();
        } finally {
            sessions.shutdownNow();
        }
    }

    private Told told() {
        RandomActs<?> acts = switch (random.nextInt(10)) {
            case 0, 1 -> new RandomHandovers(random, decided, ground);
            case 2, 3 -> new RandomDescriptions(random, decided, ground);
            case 4, 5 -> new RandomNames(random, decided, ground);
            default -> new RandomTitles(random, decided, ground);
        };
        acts.tell(SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
        return new Told(acts.subject(), acts.daysThatMatter(), acts.seams(), acts.events());
    }

    /** In any order in which each sequence keeps its own; what all speak of comes first. */
    private List<Entry> interleaved(List<Told> told) {
        List<LedgerEvent> log = new ArrayList<>(ground.events());
        Iterator<Told> next = told.iterator();
        List<Iterator<LedgerEvent>> open = new ArrayList<>();
        while (next.hasNext() || !open.isEmpty()) {
            if (next.hasNext() && open.size() < SIDE_BY_SIDE) {
                open.add(next.next().events().iterator());
            }
            int which = random.nextInt(open.size());
            log.add(open.get(which).next());
            if (!open.get(which).hasNext()) {
                open.remove(which);
            }
        }
        return numbered(log);
    }

    private static List<Entry> numbered(List<LedgerEvent> log) {
        Map<StreamId, Long> versions = new HashMap<>();
        return log.stream()
                .map(event -> new Entry(event, 0, Instant.EPOCH, versions.merge(event.stream(), 1L, Long::sum)))
                .toList();
    }

    private void take(RunningLedger ledger) {
        long taken = 0;
        List<Arrival> batch = ledger.log.after(0, 1);
        while (!batch.isEmpty()) {
            List<Arrival> arrived = batch;
            allAtOnce(ReadModels.SEGMENTS.all().mapToObj(segment -> () -> take(segment, arrived, ledger)));
            taken = batch.getLast().position();
            int most = random.nextInt(4) == 0 ? LARGEST_BATCH / 50 : LARGEST_BATCH;
            batch = ledger.log.after(taken, 1 + random.nextInt(most));
        }
    }

    private static void take(int segment, List<Arrival> batch, RunningLedger ledger) {
        List<Arrival> own = batch.stream()
                .filter(arrival -> ReadModels.SEGMENTS.of(arrival.subject()) == segment)
                .toList();
        Arrival last = batch.getLast();
        ledger.transaction.executeWithoutResult(
                status -> ledger.registers.take(segment, own, last.position(), last.recordedAt()));
    }

    private void allAtOnce(Stream<Runnable> steps) {
        List<CompletableFuture<Void>> running =
                steps.map(step -> CompletableFuture.runAsync(step, sessions)).toList();
        running.forEach(CompletableFuture::join);
    }

    private void compare(List<Told> told, RunningLedger ledger) {
        Map<StreamId, Map<Long, Long>> positions = positions(ledger);
        ledger.jdbc.execute("ANALYZE");
        LongAdder compared = new LongAdder();
        List<Runnable> steps = new ArrayList<>();
        for (int first = 0; first < told.size(); first += COMPARED_AT_ONCE) {
            List<Told> some = told.subList(first, Math.min(first + COMPARED_AT_ONCE, told.size()));
            steps.add(() -> compared.add(compareSome(some, positions, ledger)));
        }
        steps.add(() -> compareWithTheApi(told.subList(0, Math.min(told.size(), ASKED_ONE_BY_ONE)), positions, ledger));
        allAtOnce(steps.stream());
        LOG.info("{} points compared", compared);
    }

    private static Map<StreamId, Map<Long, Long>> positions(RunningLedger ledger) {
        Map<StreamId, Map<Long, Long>> positions = new HashMap<>();
        ledger.jdbc.query("SELECT stream, sequence, position FROM ledger.event", row -> {
            positions
                    .computeIfAbsent(StreamId.parse(row.getString(1)), key -> new HashMap<>())
                    .put(row.getLong(2), row.getLong(3));
        });
        return positions;
    }

    /** How many points they have. */
    private static int compareSome(List<Told> some, Map<StreamId, Map<Long, Long>> positions, RunningLedger ledger) {
        List<GridPoint> points = new ArrayList<>();
        Map<AnswerKey, String> pure = asked(some, positions, points);
        same(
                points,
                pure,
                Objects.requireNonNull(ledger.transaction.execute(status -> SqlAnswers.of(points, ledger.jdbc))));
        return points.size();
    }

    private static Map<AnswerKey, String> asked(
            List<Told> some, Map<StreamId, Map<Long, Long>> positions, List<GridPoint> points) {
        Map<AnswerKey, String> pure = new HashMap<>();
        for (Told one : some) {
            List<Entry> events = placed(one.events(), positions);
            List<GridPoint> own = GridPoint.all(one.subject(), one.days(), one.seams(), events);
            PureAnswers.add(events, own, points.size() + 1, pure);
            points.addAll(own);
        }
        return pure;
    }

    /** One query at a time, as the API asks: of some sequences. */
    private static void compareWithTheApi(
            List<Told> some, Map<StreamId, Map<Long, Long>> positions, RunningLedger ledger) {
        List<GridPoint> points = new ArrayList<>();
        Map<AnswerKey, String> pure = ApiAnswers.among(asked(some, positions, points));
        same(points, pure, ApiAnswers.of(points, JdbcClient.create(ledger.jdbc)));
    }

    private static void same(List<GridPoint> points, Map<AnswerKey, String> pure, Map<AnswerKey, String> answered) {
        if (!answered.equals(pure)) {
            throw new AssertionError(differences(points, pure, answered));
        }
    }

    private static List<Entry> placed(List<LedgerEvent> events, Map<StreamId, Map<Long, Long>> positions) {
        return numbered(events).stream()
                .map(entry -> new Entry(
                        entry.event(),
                        positions.get(entry.event().stream()).get(entry.version() - 1),
                        entry.recordedAt(),
                        entry.version()))
                .toList();
    }

    private static String differences(
            List<GridPoint> points, Map<AnswerKey, String> pure, Map<AnswerKey, String> answered) {
        Set<AnswerKey> keys = new HashSet<>(pure.keySet());
        keys.addAll(answered.keySet());
        List<String> differences = keys.stream()
                .filter(key -> !Objects.equals(pure.get(key), answered.get(key)))
                .map(key -> points.get(key.point() - 1) + " " + key.what() + "\n  by the core: " + pure.get(key)
                        + "\n  by the rows: " + answered.get(key))
                .toList();
        return "everypoint.seed=" + SEED + ", " + differences.size() + " differences, as\n"
                + String.join("\n", differences.subList(0, Math.min(5, differences.size())));
    }

    private static void compareWithARebuild(RunningLedger ledger) {
        ledger.rebuild.start("somebody", true);
        Awaitility.await().atMost(SOON).until(() -> progress(ledger).finishedAt() != null);
        assertThat(progress(ledger).failure()).isNull();
        assertThat(progress(ledger).readModels()).isNotEmpty();
        assertThat(progress(ledger).readModels())
                .filteredOn(comparison -> !comparison.same())
                .extracting(Comparison::name, Comparison::onlyBefore, Comparison::onlyAfter)
                .isEmpty();
    }

    private static Progress progress(RunningLedger ledger) {
        return ledger.rebuild.progress().orElseThrow();
    }
}
