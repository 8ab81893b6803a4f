package org.titleledger.api.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some clients, each of which does the same again as soon as it is done.
 *
 * @param clients how many there are at once
 * @param warmUp how long they work before anything is counted
 * @param counted how long they work after that
 */
record Load(int clients, Duration warmUp, Duration counted) {

    /** What one client does. */
    interface Client extends AutoCloseable {

        void act() throws SQLException, IOException, InterruptedException;

        @Override
        default void close() throws SQLException {}
    }

    /** Makes the clients, each in its own thread. */
    interface Clients {

        Client client(int number) throws SQLException, IOException, InterruptedException;
    }

    /**
     * What came of it.
     *
     * @param perSecond acts in a second, of all clients together
     * @param p50 milliseconds within which half of the acts were done
     * @param p99 milliseconds within which all but one of a hundred were done
     * @param acts how many there were, those of the warming up included
     */
    record Result(double perSecond, double p50, double p99, long acts) {}

    private record Part(List<Long> nanos, long acts) {}

    Result run(Clients making) throws InterruptedException {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + counted.toNanos();
        List<Long> all = new ArrayList<>();
        long acts = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Part>> parts = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int own = number;
                parts.add(threads.submit(() -> work(making, own, begin, end)));
            }
            for (Future<Part> part : parts) {
                all.addAll(part.get().nanos());
                acts += part.get().acts();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client of the benchmark failed", failed.getCause());
        }
        return result(all, acts);
    }

    private static Part work(Clients making, int number, long begin, long end)
            throws SQLException, IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        long acts = 0;
        try (Client client = making.client(number)) {
            long before = System.nanoTime();
            while (before < end) {
                client.act();
                acts++;
                long after = System.nanoTime();
                if (before >= begin && after <= end) {
                    nanos.add(after - before);
                }
                before = after;
            }
        }
        return new Part(nanos, acts);
    }

    private Result result(List<Long> all, long acts) {
        long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Result(sorted.length / (counted.toNanos() / 1e9), at(sorted, 0.50), at(sorted, 0.99), acts);
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }
}
