package org.titleledger.api.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many kills, and what came of them. */
final class Campaign {

    private static final Logger log = LoggerFactory.getLogger(Campaign.class);

    private final int kills;
    private final long seed;
    private final Path folder;
    private final @Nullable String jar;
    private final Tally tally = new Tally();
    private final Findings findings = new Findings();

    /**
     * @param kills how many; up to ten are the chosen ones of every build
     * @param seed gives the same kills at the same moments again, as far as a machine does the same twice
     * @param folder for journals and logs; what was right is deleted
     * @param jar the packaged application; {@code null} for the classes of the build
     */
    Campaign(int kills, long seed, Path folder, @Nullable String jar) {
        this.kills = kills;
        this.seed = seed;
        this.folder = folder;
        this.jar = jar;
    }

    /** What was found wrong; nothing when everything held. */
    List<String> run() throws IOException, SQLException, InterruptedException {
        log.info("{} kills with the seed {} in {}", kills, seed, folder);
        List<List<Kill>> lives = new KillPlan(seed).lives(kills);
        for (int number = 0; number < lives.size() && findings.all().isEmpty(); number++) {
            live(number, lives.get(number));
            Files.writeString(folder.resolve("summary-" + seed + ".txt"), summary());
            log.info("{}", summary());
        }
        return findings.all();
    }

    /** Every other ledger has a PostgreSQL of its own. */
    private void live(int number, List<Kill> plan) throws IOException, SQLException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve(seed + "-" + number)).toRealPath();
        Path data = home.resolve("data");
        Site site = number % 2 == 0 ? new Site.Own(data) : new Site.Outside(OutsideServer.create(data));
        log.info("Life {} on {} server: {}", number + 1, number % 2 == 0 ? "its own" : "an outside", plan);
        try (Life life = new Life(site, home, seed + number, jar, tally, findings)) {
            life.live(plan);
        } catch (Counter.Wronged wronged) {
            findings.add(wronged.getMessage());
        }
        if (findings.all().isEmpty()) {
            delete(home);
        }
    }

    String summary() {
        return "Seed " + seed + ", " + kills + " kills, wrong: "
                + findings.all().size() + "\n" + tally.summary();
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
