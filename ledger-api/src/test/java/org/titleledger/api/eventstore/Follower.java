package org.titleledger.api.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;

/** Axon's own processor in several segments on Axon's own store, over an engine whose reading is watched. */
final class Follower implements AutoCloseable {

    /** An event as it was handled. */
    record Handled(String stream, long sequence) {}

    private static final int SEGMENTS = 4;
    private static final long SECONDS_MAX = 60;

    private final List<Handled> handled = new ArrayList<>();
    private final AtomicReference<CountDownLatch> polls = new AtomicReference<>(new CountDownLatch(0));
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(SEGMENTS + 1);
    private final EmbeddedEventStore store;
    private final PooledStreamingEventProcessor processor;

    Follower(EventStorageEngine engine) {
        store = EmbeddedEventStore.builder()
                .storageEngine(watched(engine))
                .fetchDelay(10)
                .build();
        processor = PooledStreamingEventProcessor.builder()
                .name("follower")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers((EventMessageHandler) this::handle)
                        .build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .errorHandler(PropagatingErrorHandler.instance())
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(100)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .build();
        processor.start();
    }

    private EventStorageEngine watched(EventStorageEngine engine) {
        return (EventStorageEngine) Proxy.newProxyInstance(
                EventStorageEngine.class.getClassLoader(),
                new Class<?>[] {EventStorageEngine.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("readEvents") && method.getParameterTypes()[0] == TrackingToken.class) {
                        polls.get().countDown();
                    }
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private synchronized Object handle(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        handled.add(new Handled(event.getAggregateIdentifier(), event.getSequenceNumber()));
        return event.getPayload();
    }

    synchronized List<Handled> handled() {
        return List.copyOf(handled);
    }

    /** Until it has read whatever it reads of what is committed now: the reading under way, and a whole one after it. */
    void awaitWholeReading() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        polls.set(three);
        if (!three.await(SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The log is not read any more");
        }
    }

    /** Until all segments are past a position. */
    void awaitPosition(long position) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        while (!isPast(position)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Position " + position + " is not reached: " + processor.processingStatus());
            }
            Thread.sleep(5);
        }
    }

    private boolean isPast(long position) {
        var segments = processor.processingStatus().values();
        return segments.size() == SEGMENTS
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(0) >= position);
    }

    @Override
    public void close() {
        processor.shutDown();
        store.shutDown();
        threads.shutdownNow();
    }
}
