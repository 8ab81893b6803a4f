package org.titleledger.api.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.titleledger.api.endurance.Kill.Phase;
import org.titleledger.api.endurance.Kill.Target;

/** One ledger from its first start through its kills to the last check. */
final class Life implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Life.class);
    private static final int CLERKS = 5;
    private static final int ASKED_AGAIN = 12;
    private static final long RECOVERY_SECONDS_MAX = 600;
    private static final long LOOK_EVERY_MILLIS = 40;
    private static final int STARTS_MAX = 5;
    private static final int TRIES_MAX = 60;

    private final Site site;
    private final Random random;
    private final Tally tally;
    private final Findings findings;
    private final Http http;
    private final ApplicationProcess application;
    private final Journal journal;
    private final Importer importer;
    private final LedgerCheck ledgerCheck;
    private final AnswerCheck answerCheck;
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> clerks = new ArrayList<>();
    private final Thread shutdownHook = new Thread(this::killEverything);
    private @Nullable CompletableFuture<Void> handingIn;

    Life(Site site, Path folder, long seed, @Nullable String jar, Tally tally, Findings findings) throws IOException {
        int port = Ports.free();
        this.site = site;
        this.random = new Random(seed);
        this.tally = tally;
        this.findings = findings;
        this.http = new Http(port);
        this.application = new ApplicationProcess(folder, port, site.settings(), jar);
        this.journal = new Journal(folder.resolve("journal.jsonl"));
        this.importer = new Importer(http, tally);
        this.ledgerCheck = new LedgerCheck(findings, tally);
        this.answerCheck = new AnswerCheck(http, findings, tally);
        Runtime.getRuntime().addShutdownHook(shutdownHook);
    }

    /** Lives through the kills; stops early when something was found. */
    void live(List<Kill> kills) throws IOException, SQLException, InterruptedException {
        application.start();
        if (kills.getFirst().phase() != Phase.FIRST_START) {
            awaitReady("");
        }
        for (Kill kill : kills) {
            if (!findings.all().isEmpty()) {
                return;
            }
            if (kill.phase() != Phase.FIRST_START && clerks.isEmpty()) {
                beginWork();
            }
            log.info("{}", kill);
            toPhase(kill);
            kill(kill);
            long killed = System.nanoTime();
            recover(kill);
            tally.took("recovery after " + kill.target(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
            tally.count("kills of " + kill.target() + " in " + kill.phase());
            tally.count(kill.target().hitsTheApplication() ? "kills of the application" : "kills of PostgreSQL");
            check();
        }
        end();
    }

    private void beginWork() throws IOException, InterruptedException {
        new People(http, application).arrive();
        Counter counter = new Counter("chief", http, journal, tally, over);
        String bureau = counter.command("clerk", "/parties", Map.of("name", "机关事务管理局", "kind", "ORGAN"))
                .text("id");
        String designation = counter.command(
                        "clerk", "/bureau/designations", Map.of("party", bureau, "effectiveOn", "1990-01-01"))
                .text("id");
        counter.command("reviewer", "/bureau/designations/" + designation + "/approval", Map.of());
        for (int number = 1; number <= CLERKS; number++) {
            String name = "clerk" + number;
            Clerk clerk = new Clerk(
                    name,
                    new Counter(name, http, journal, tally, over),
                    bureau,
                    new Random(random.nextLong()),
                    findings);
            clerks.add(Thread.ofPlatform().name(name).daemon().start(clerk));
        }
    }

    private void toPhase(Kill kill) throws IOException, InterruptedException {
        switch (kill.phase()) {
            case FIRST_START, LOAD -> {}
            case IMPORT -> handIn();
            case REBUILD -> askForRebuild();
            case STOP -> application.terminate();
            case START -> {
                application.terminate();
                findings.unless(application.ends(), "the application does not end when it is asked to");
                application.start();
            }
        }
        if (!kill.phase().isUp() && !kill.target().hitsTheApplication()) {
            awaitServer();
        }
        Thread.sleep(kill.delayMillis());
    }

    private void handIn() throws InterruptedException {
        if (handingIn != null) {
            handingIn.join();
        }
        int before = importer.all().size();
        handingIn = CompletableFuture.runAsync(() -> {
            try {
                importer.handIn();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (Counter.Wronged wronged) {
                findings.add(wronged.getMessage());
            }
        });
        for (int waits = 0; waits < 250 && importer.all().size() == before; waits++) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** One that runs already does as well. */
    private void askForRebuild() throws InterruptedException {
        try {
            tally.count(
                    ReadModelsCheck.rebuild(http)
                            ? "rebuilds begun before a kill"
                            : "rebuilds that were running already");
        } catch (IOException unanswered) {
            tally.count("reads without an answer");
        }
    }

    /** There must be something to kill. */
    private void awaitServer() throws InterruptedException {
        for (int waits = 0; waits < 500 && site.postgres().all().isEmpty(); waits++) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private void kill(Kill kill) throws InterruptedException {
        if (kill.target().hitsTheApplication()) {
            application.kill();
        }
        site.postgres().kill(kill.target(), random);
        if (kill.target() == Target.EVERYTHING) {
            site.postgres().killAll();
        }
    }

    /** What a service manager does, and nothing more. */
    private void recover(Kill kill) throws IOException, InterruptedException {
        if (kill.phase().isUp() && !kill.target().hitsTheApplication()) {
            awaitReady("the application ended when its database was killed: " + kill);
            return;
        }
        if (kill.phase() == Phase.STOP && !kill.target().hitsTheApplication()) {
            findings.unless(application.ends(), "the application does not end without its database");
        }
        awaitReady("");
    }

    private void awaitReady(String mustLive) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(RECOVERY_SECONDS_MAX);
        for (int starts = 0; System.nanoTime() < end && starts <= STARTS_MAX; ) {
            site.keepServerRunning();
            if (!application.isAlive()) {
                findings.unless(mustLive.isEmpty(), mustLive);
                application.start();
                starts++;
                tally.count("starts by the service manager");
            }
            if (answers()) {
                return;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        throw new Counter.Wronged("the application is not ready in time");
    }

    /** Before there is anybody, the answer to everybody is that nobody knows him. */
    private boolean answers() throws InterruptedException {
        try {
            int status = http.get("auditor", "/me").status();
            return status == 200 || (clerks.isEmpty() && status == 401);
        } catch (IOException unreachable) {
            return false;
        }
    }

    private void check() throws IOException, SQLException, InterruptedException {
        List<Journal.Entry> acknowledged = journal.entries();
        checkTables(acknowledged);
        answerCheck.check(acknowledged, ASKED_AGAIN, random);
    }

    /** PostgreSQL may see only now that one of its sessions was killed, and throw out everybody, us too. */
    private void checkTables(List<Journal.Entry> acknowledged) throws IOException, SQLException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try (Connection connection = site.connect()) {
                ledgerCheck.check(connection, acknowledged);
                return;
            } catch (SQLException recovering) {
                if (tries == TRIES_MAX) {
                    throw recovering;
                }
                Thread.sleep(1_000);
            }
        }
    }

    private void end() throws IOException, SQLException, InterruptedException {
        if (clerks.isEmpty()) {
            beginWork();
            Thread.sleep(Phase.LOAD.longestMillis());
        }
        over.set(true);
        for (Thread clerk : clerks) {
            clerk.join();
        }
        if (handingIn != null) {
            handingIn.join();
        }
        importer.awaitAll(findings);
        check();
        try (Connection connection = site.connect()) {
            new FinalCheck(findings).check(connection, journal.entries(), importer.all());
        }
        new ReadModelsCheck(http, site, findings, tally).check();
        application.terminate();
        findings.unless(application.ends(), "the application does not end when it is asked to");
        findings.unless(
                site instanceof Site.Outside || site.postgres().all().isEmpty(),
                "the application leaves its PostgreSQL running");
    }

    private void killEverything() {
        try {
            application.kill();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        site.postgres().killAll();
    }

    @Override
    public void close() throws IOException {
        over.set(true);
        clerks.forEach(Thread::interrupt);
        killEverything();
        Runtime.getRuntime().removeShutdownHook(shutdownHook);
        journal.close();
    }
}
