package org.titleledger.api.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.titleledger.api.operations.Caller.Reply;

/** Clerks who record parties all the time, and repeat what was not answered with the same key until it is. */
final class Writers implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;

    private final Caller ledger;
    private final ExecutorService threads;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean givingUp = new AtomicBoolean();
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, String> acts = new ConcurrentHashMap<>();
    private final SortedMap<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    private final List<String> broken = java.util.Collections.synchronizedList(new ArrayList<>());
    private volatile long longestMillis;

    private Writers(Caller ledger, int many) {
        this.ledger = ledger;
        this.threads = Executors.newFixedThreadPool(many);
        for (int writer = 0; writer < many; writer++) {
            threads.execute(this::write);
        }
    }

    static Writers on(Caller ledger, int many) {
        return new Writers(ledger, many);
    }

    private void write() {
        while (!stopping.get()) {
            String key = "key-" + number.incrementAndGet();
            while (!isRecorded(key) && !givingUp.get()) {
                pause();
            }
        }
    }

    private boolean isRecorded(String key) {
        long began = System.nanoTime();
        try {
            Reply reply = ledger.register("单位 " + key, key);
            outcomes.merge(reply.outcome(), 1, Integer::sum);
            if (reply.status() == 201) {
                acts.put(key, reply.text("act"));
                return true;
            }
            return false;
        } catch (IOException | RuntimeException unanswered) {
            broken.add(key + " " + unanswered);
            return false;
        } finally {
            longestMillis = Math.max(longestMillis, (System.nanoTime() - began) / 1_000_000);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How many keys were used, from {@code key-1} on. */
    int asked() {
        return number.get();
    }

    /** Stops although not everything was answered. */
    void giveUp() {
        givingUp.set(true);
        close();
    }

    /** The acts that were acknowledged, by key. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acts);
    }

    /** How often each status and code was answered since the beginning. */
    SortedMap<String, Integer> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** Requests without an answer. */
    List<String> unanswered() {
        return List.copyOf(broken);
    }

    long longestMillis() {
        return longestMillis;
    }

    /** Lets everybody finish what is under way. */
    @Override
    public void close() {
        stopping.set(true);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(90, TimeUnit.SECONDS)) {
                throw new AssertionError("a writer never got an answer: " + outcomes);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
