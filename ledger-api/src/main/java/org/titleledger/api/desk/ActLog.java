package org.titleledger.api.desk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;

/** Tells the application's log and its meters of acts, once they are committed. It names accounts by their ids only. */
public final class ActLog {

    private static final Logger LOG = LoggerFactory.getLogger(ActLog.class);
    private static final String NAME = "ledger.acts.recorded";

    private final MeterRegistry meters;
    private final Timer toCommit;

    public ActLog(MeterRegistry meters) {
        this.meters = meters;
        this.toCommit = Timer.builder("ledger.append")
                .description("From a command or batch of rows being taken up to its being committed")
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1))
                .register(meters);
    }

    /**
     * Notes the acts of the transaction under way when it is committed.
     *
     * @param facts all it appended, in their order
     * @param position where the last of them stands in the log
     * @param began when it was taken up, by {@link System#nanoTime()}
     */
    void whenCommitted(List<? extends LedgerEvent> facts, long position, long began) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                recorded(facts, position, began);
            }
        });
    }

    /**
     * Notes acts that are committed.
     *
     * @param facts all of them, in their order
     * @param position where the last of them stands in the log
     * @param began when they were taken up, by {@link System#nanoTime()}
     */
    void recorded(List<? extends LedgerEvent> facts, long position, long began) {
        long nanos = System.nanoTime() - began;
        toCommit.record(nanos, TimeUnit.NANOSECONDS);
        Map<ActId, LedgerEvent> acts = new LinkedHashMap<>();
        facts.forEach(fact -> acts.putIfAbsent(fact.act().id(), fact));
        acts.values().forEach(first -> counter(type(first)).increment());
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        Act act = facts.getFirst().act();
        if (acts.size() == 1) {
            tell(type(facts.getFirst()), act.id(), position, act.actor().user(), millis);
        } else {
            LOG.atInfo()
                    .addKeyValue("acts", acts.size())
                    .addKeyValue("position", position)
                    .addKeyValue("user", act.actor().user())
                    .addKeyValue("millis", millis)
                    .log(
                            "Recorded {} acts up to position {} for {} in {} ms",
                            acts.size(),
                            position,
                            act.actor().user(),
                            millis);
        }
    }

    private static void tell(String type, ActId act, long position, UUID user, long millis) {
        LOG.atInfo()
                .addKeyValue("type", type)
                .addKeyValue("act", act)
                .addKeyValue("position", position)
                .addKeyValue("user", user)
                .addKeyValue("millis", millis)
                .log("Recorded {} as act {} at position {} for {} in {} ms", type, act, position, user, millis);
    }

    private Counter counter(String type) {
        return Counter.builder(NAME)
                .description("Acts that were recorded, by the stored name of their first fact")
                .tag("type", type)
                .register(meters);
    }

    /** The stored name. */
    private static String type(LedgerEvent fact) {
        return Objects.requireNonNull(fact.getClass().getAnnotation(EventName.class))
                .value();
    }
}
