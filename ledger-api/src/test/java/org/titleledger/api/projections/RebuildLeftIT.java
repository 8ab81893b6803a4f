package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.titleledger.projections.rebuild.Progress;
import org.titleledger.projections.rebuild.Progress.State;
import org.titleledger.projections.rebuild.Rebuild;
import org.titleledger.projections.rebuild.RebuildIsRunning;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.shared.StreamId;

/** One rebuild at a time, and none that is left behind: its application may die, or the database under it. */
class RebuildLeftIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final RunningLedger ledger = new RunningLedger();
    private final HeldLog held = new HeldLog(ledger.log);
    private final Rebuild rebuild = ledger.rebuild(held);

    @BeforeEach
    void something() {
        Story story = new Story();
        story.party("省机关事务管理局");
        ledger.append(story.entries());
        ledger.rebuild.prepare();
    }

    @AfterEach
    void close() {
        held.release();
        rebuild.close();
        ledger.close();
    }

    private Progress progress() {
        return rebuild.progress().orElseThrow();
    }

    private List<String> states() {
        return ledger.jdbc.queryForList("SELECT state FROM work.rebuild ORDER BY id", String.class);
    }

    private void awaitEnd() {
        Awaitility.await().atMost(SOON).until(() -> progress().finishedAt() != null);
    }

    private void leaveOneBehind() {
        ledger.jdbc.update("INSERT INTO work.rebuild (login, dry_run, phase, until_position)"
                + " VALUES ('somebody', true, 'LOADING', 7)");
    }

    @Test
    void oneAtATimeInAllApplicationsOfADatabase() throws InterruptedException {
        rebuild.start("somebody", false);
        held.awaitHeld();
        assertThatThrownBy(() -> rebuild.start("another", false)).isInstanceOf(RebuildIsRunning.class);
        assertThatThrownBy(() -> ledger.rebuild.start("another", false)).isInstanceOf(RebuildIsRunning.class);
        ledger.rebuild.keepResuming(OFTEN);
        held.release();
        awaitEnd();
        rebuild.start("another", false);
        awaitEnd();
        assertThat(states()).containsExactly("FINISHED", "FINISHED", "FINISHED");
    }

    @Test
    void whatADeadApplicationLeftIsMadeAgain() {
        leaveOneBehind();
        ledger.rebuild.keepResuming(OFTEN);
        Awaitility.await().atMost(SOON).until(() -> progress().finished());
        assertThat(progress()).extracting(Progress::login, Progress::dryRun).containsExactly("somebody", true);
        assertThat(states()).containsExactly("FINISHED", "INTERRUPTED", "FINISHED");
    }

    @Test
    void whatADeadApplicationLeftIsInNobodysWay() {
        leaveOneBehind();
        rebuild.start("another", false);
        held.release();
        awaitEnd();
        assertThat(progress()).extracting(Progress::login, Progress::state).containsExactly("another", State.FINISHED);
    }

    @Test
    void whatLosesItsDatabaseIsMadeAgain() {
        rebuild.start("somebody", false);
        rebuild.keepResuming(OFTEN);
        Awaitility.await().atMost(SOON).until(() -> ledger.endSessionsAtWork() > 0);
        held.release();
        Awaitility.await().atMost(SOON).until(() -> progress().finished());
        assertThat(progress().login()).isEqualTo("somebody");
        assertThat(states()).containsExactly("FINISHED", "INTERRUPTED", "FINISHED");
    }

    /** Its place may have been taken: what it made is of no use. */
    @Test
    void whatWasTakenForDeadReplacesNothing() throws InterruptedException {
        rebuild.start("somebody", false);
        held.awaitHeld();
        ledger.jdbc.update(
                "UPDATE work.rebuild SET state = 'INTERRUPTED', finished_at = now() WHERE state = 'RUNNING'");
        ledger.jdbc.update("UPDATE projection.party_name SET name = 'tampered with'");
        held.release();
        Awaitility.await().atMost(SOON).until(() -> !alive());
        assertThat(ledger.rows().get("party_name")).contains("tampered with");
        assertThat(states()).containsExactly("FINISHED", "INTERRUPTED");
    }

    @Test
    void whatIsInterruptedAgainAndAgainWaitsForSomebody() {
        for (int times = 0; times < 5; times++) {
            leaveOneBehind();
            ledger.jdbc.update(
                    "UPDATE work.rebuild SET state = 'INTERRUPTED', finished_at = now() WHERE state = 'RUNNING'");
        }
        leaveOneBehind();
        rebuild.keepResuming(OFTEN);
        awaitEnd();
        assertThat(progress().state()).isEqualTo(State.FAILED);
        assertThat(progress().failure()).isEqualTo("interrupted again and again");
        held.release();
        rebuild.start("somebody", false);
        awaitEnd();
        assertThat(progress().state()).isEqualTo(State.FINISHED);
    }

    private static boolean alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("rebuild"));
    }

    /** A log whose first page only is read before it is released. */
    private static final class HeldLog implements Log {

        private final Log log;
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        HeldLog(Log log) {
            this.log = log;
        }

        void awaitHeld() throws InterruptedException {
            asked.await();
        }

        void release() {
            released.countDown();
        }

        @Override
        public List<Arrival> after(long position, int atMost) {
            if (position > 0) {
                hold();
            }
            return log.after(position, atMost);
        }

        private void hold() {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public List<Past> of(Collection<StreamId> streams) {
            return log.of(streams);
        }

        @Override
        public List<Arrival> at(List<Long> positions) {
            return log.at(positions);
        }

        @Override
        public long end() {
            return log.end();
        }
    }
}
