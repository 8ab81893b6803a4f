package org.titleledger.projections;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Segments;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/**
 * Where Axon hands events to the registers. What arrives in one unit of work is collected and taken together before it
 * commits, in the transaction that also stores the token. Every segment is told of every event, so that each knows how
 * far it is also when nothing is for it. An annotated handler would not do: it is not called when a payload cannot be
 * read, and such an event has to be parked.
 */
public final class RegistersInvoker implements EventHandlerInvoker {

    private static final String COLLECTED = RegistersInvoker.class.getName();

    /** What a batch costs hardly depends on its size when it has fewer events than this. */
    private static final int MANY = 250;

    /**
     * After a small batch, so that the next is larger. What comes after a longer silence is taken at once, and what somebody
     * waits for.
     */
    private static final Duration REST = Duration.ofMillis(50);

    private final Registers registers;
    private final Watermark watermark;
    private final Segments segments;

    private static final class Collected {

        private final List<Arrival> arrivals = new ArrayList<>();
        private int handled;
        private long reached;
        private Instant reachedAt = Instant.EPOCH;
    }

    /** An invoker in front of the registers. */
    public RegistersInvoker(Registers registers, Watermark watermark, Segments segments) {
        this.registers = registers;
        this.watermark = watermark;
        this.segments = segments;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        Collected collected =
                work.getOrComputeResource(COLLECTED, key -> collectedUntilCommit(work, segment.getSegmentId()));
        Arrival arrival = arrival(message);
        collected.handled++;
        collected.reached = arrival.position();
        collected.reachedAt = arrival.recordedAt();
        if (segments.of(arrival.subject()) == segment.getSegmentId()) {
            collected.arrivals.add(arrival);
        }
    }

    private Collected collectedUntilCommit(UnitOfWork<?> work, int segment) {
        Collected collected = new Collected();
        work.onPrepareCommit(
                committing -> registers.take(segment, collected.arrivals, collected.reached, collected.reachedAt));
        work.afterCommit(committed -> watermark.tell());
        work.onCleanup(ended -> restAfter(collected));
        return collected;
    }

    /** The next batch begins when this returns; nothing is held meanwhile. */
    private void restAfter(Collected collected) {
        if (collected.handled < MANY) {
            watermark.rest(REST);
        }
    }

    private static Arrival arrival(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event) || !(message instanceof TrackedEventMessage<?> tracked)) {
            throw new IllegalStateException("not an event of the log: " + message.getClass());
        }
        StreamId stream = StreamId.parse(event.getAggregateIdentifier());
        long position = tracked.trackingToken()
                .position()
                .orElseThrow(() -> new IllegalStateException("an event without a position: " + stream));
        Instant recordedAt = message.getTimestamp();
        return new Arrival(
                stream,
                position,
                recordedAt,
                () -> new Entry((LedgerEvent) event.getPayload(), position, recordedAt, event.getSequenceNumber() + 1));
    }
}
