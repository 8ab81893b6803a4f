package org.titleledger.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.management.ListenerNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the benchmark. Settings are system properties: {@code benchmark.rounds} (3), {@code benchmark.seconds} of each
 * measured load (3), {@code benchmark.parts} (all), {@code benchmark.folder} for databases, {@code benchmark.jar} the
 * built program, {@code benchmark.page} the page that keeps the figures, {@code benchmark.remark} what is to be said of them.
 */
final class Benchmark {

    /** After one, the compiler still takes a fifth of the processor time. */
    private static final int WARM_UPS = 3;

    private Benchmark() {}

    public static void main(String[] arguments)
            throws SQLException, IOException, InterruptedException, ListenerNotFoundException {
        Path folder = Files.createDirectories(Path.of(setting("folder", "target/benchmark")));
        Path own = Files.createTempDirectory(folder.toAbsolutePath(), "run-");
        Parts parts = Parts.of(setting("parts", "all"));
        Figures figures = new Figures();
        List<String> facts;
        try (Server server = Server.start(own.resolve("server"))) {
            facts = Machine.facts(server, own);
            Chicago chicago = Chicago.read();
            Duration counted = Duration.ofSeconds(Long.parseLong(setting("seconds", "3")));
            int rounds = Integer.parseInt(setting("rounds", "3"));
            for (int time = 1; time <= (rounds == 0 ? 0 : WARM_UPS); time++) {
                System.out.println("Warming up " + time);
                new Round(server, chicago, parts, new Figures(), counted.dividedBy(2)).run();
                importOnce(server, chicago);
            }
            for (int round = 1; round <= rounds; round++) {
                System.out.println("Round " + round);
                new Round(server, chicago, parts, figures, counted).run();
            }
            if (parts.has(Parts.BOTH_CLOCKS)) {
                new BothClocks(server, figures, counted).run(Math.max(1, rounds));
            }
        }
        String jar = System.getProperty("benchmark.jar");
        if (parts.has(Parts.START) && jar != null) {
            starting(Path.of(jar), own, figures);
        }
        publish(new Page(facts, figures, setting("remark", "Preliminary")), System.getProperty("benchmark.page"));
    }

    /** An import is over in three seconds; with only one in each round the compiler would still be at work on it. */
    private static void importOnce(Server server, Chicago chicago)
            throws SQLException, IOException, InterruptedException {
        try (Ledger ledger = Ledger.fresh(server)) {
            chicago.into(ledger);
        }
    }

    private static void starting(Path jar, Path folder, Figures figures) throws IOException, InterruptedException {
        for (int time = 1; time <= 3; time++) {
            StartUp program = new StartUp(jar, Files.createDirectory(folder.resolve("start-" + time)));
            figures.add(Figure.FIRST_START, program.seconds());
            figures.add(Figure.NEXT_START, program.seconds());
            figures.endRound();
        }
    }

    private static void publish(Page page, @Nullable String file) throws IOException {
        System.out.println(page.text());
        if (file != null) {
            page.writeInto(Path.of(file));
        }
    }

    private static String setting(String name, String usual) {
        return System.getProperty("benchmark." + name, usual);
    }
}
