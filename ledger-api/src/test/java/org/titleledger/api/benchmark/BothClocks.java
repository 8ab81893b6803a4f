package org.titleledger.api.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.property.PropertyId;

/**
 * Point reads on both axes in a ledger of 1,000,000 events: a building's whole file over HTTP, on any day, as known at any
 * moment, beside the indexed SQL read of its title's row; and the same for a building of which one title was corrected 1, 10,
 * 100 and 1,000 times.
 */
final class BothClocks {

    private static final int POINTS = 20_000;
    private static final int POINTS_OF_ONE = 500;
    private static final int FEW = 4;

    /** So much longer than a load is measured the reads go on before, until the compiler has nothing left to do. */
    private static final int WARM_UPS = 8;

    private static final List<Integer> CORRECTIONS = List.of(1, 10, 100, 1_000);

    private static final String ROW = """
            SELECT * FROM projection.title_fact
            WHERE property = ? AND right_kind = ? AND valid @> ?::date AND known @> ?
            """;

    private static final String POSITIONS_OF = """
            SELECT position, recorded_at FROM ledger.event WHERE stream = ? ORDER BY position
            """;

    private final Server server;
    private final Figures figures;
    private final Duration counted;
    private final Random random = new Random(20_261_128);

    /** One question: a building on a day, as known at an instant, which is a position. */
    private record Point(PropertyId building, LocalDate day, Instant knownAt, long position) {}

    BothClocks(Server server, Figures figures, Duration counted) {
        this.server = server;
        this.figures = figures;
        this.counted = counted;
    }

    void run(int rounds) throws SQLException, IOException, InterruptedException {
        try (Ledger ledger = Ledger.fresh(server)) {
            LargeLedger large =
                    new LargeLedger(ledger, ledger.bean(LedgerDays.class).today());
            Map<Integer, CompletableFuture<PropertyId>> beside = new TreeMap<>();
            CORRECTIONS.forEach(
                    times -> beside.put(times, CompletableFuture.supplyAsync(() -> large.corrected(times))));
            large.fill(Integer.getInteger("benchmark.buildings", LargeLedger.BUILDINGS));
            Map<Integer, List<Point>> corrected = new TreeMap<>();
            beside.forEach((times, building) -> corrected.put(times, pointsOf(ledger, building.join())));
            ledger.awaitReadModels();
            ledger.superuser().execute("VACUUM ANALYZE");
            System.out.println("  " + ledger.events() + " events");
            List<Point> points = points(ledger);
            new Load(FEW, Duration.ZERO, counted.multipliedBy(WARM_UPS))
                    .run(number -> overHttp(ledger, points, number));
            measure(ledger, points, corrected, new Figures());
            for (int round = 1; round <= rounds; round++) {
                measure(ledger, points, corrected, figures);
            }
        }
    }

    private void measure(Ledger ledger, List<Point> points, Map<Integer, List<Point>> corrected, Figures into)
            throws InterruptedException {
        compare(ledger, points, into, 1, Figure.ROW_1, Figure.POINT_1, Figure.POINT_ABOVE_1);
        compare(ledger, points, into, FEW, Figure.ROW_4, Figure.POINT_4, Figure.POINT_ABOVE_4);
        for (var one : corrected.entrySet()) {
            into.add(Figure.corrected(one.getKey()), load(1, number -> overHttp(ledger, one.getValue(), number)));
        }
        into.endRound();
    }

    private void compare(
            Ledger ledger, List<Point> points, Figures into, int clients, Figure row, Figure point, Figure above)
            throws InterruptedException {
        Load.Result plain = load(clients, number -> row(ledger, points, number));
        Load.Result asked = load(clients, number -> overHttp(ledger, points, number));
        into.add(row, plain);
        into.add(point, asked);
        into.add(above, asked.p99() - plain.p99());
    }

    private Load.Result load(int clients, Load.Clients work) throws InterruptedException {
        return new Load(clients, counted.dividedBy(3), counted).run(work);
    }

    /** Any building on any day, as known at any moment after it was registered. */
    private List<Point> points(Ledger ledger) {
        return ledger.superuser()
                .query(
                        "SELECT stream, position, recorded_at FROM ledger.event TABLESAMPLE SYSTEM (20)"
                                + " WHERE type = 'title.recorded' ORDER BY random() LIMIT " + POINTS,
                        (row, number) -> new Point(
                                PropertyId.parse(row.getString("stream").replace("title:", "property:")),
                                anyDay(),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getLong("position")));
    }

    /** One building, as known at any of its corrections. */
    private List<Point> pointsOf(Ledger ledger, PropertyId building) {
        List<Point> all = ledger.superuser()
                .query(
                        POSITIONS_OF,
                        (row, number) -> new Point(
                                building,
                                anyDay(),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getLong("position")),
                        building.titleStream().toString());
        return random.ints(POINTS_OF_ONE, 0, all.size()).mapToObj(all::get).toList();
    }

    private LocalDate anyDay() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
    }

    private static Load.Client overHttp(Ledger ledger, List<Point> points, int number)
            throws IOException, InterruptedException {
        Http session = ledger.session();
        int[] next = {number};
        return () -> {
            Point point = nth(points, next);
            Http.good(session.get("/api/v1/properties/" + point.building() + "?validAt=" + point.day() + "&knownAt="
                    + point.knownAt()));
        };
    }

    private static Load.Client row(Ledger ledger, List<Point> points, int number) throws SQLException {
        Connection connection = ledger.looking();
        PreparedStatement statement = connection.prepareStatement(ROW);
        int[] next = {number};
        return new Load.Client() {
            @Override
            public void act() throws SQLException {
                Point point = nth(points, next);
                statement.setObject(1, point.building().value());
                statement.setString(2, LargeLedger.RIGHT.name());
                statement.setObject(3, point.day());
                statement.setLong(4, point.position());
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                }
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private static Point nth(List<Point> points, int[] next) {
        next[0] += 31;
        return points.get(Math.floorMod(next[0], points.size()));
    }
}
