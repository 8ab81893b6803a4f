package org.titleledger.projections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.shared.LedgerEvent;

/**
 * Where Axon hands events to the registers. The events of one unit of work are collected and taken together before it
 * commits, in the transaction that also stores the token.
 */
@ProcessingGroup(Registers.PROCESSING_GROUP)
public final class RegistersHandler {

    private static final String COLLECTED = RegistersHandler.class.getName();

    private final Registers registers;
    private final Watermark watermark;

    /** A handler in front of the registers. */
    public RegistersHandler(Registers registers, Watermark watermark) {
        this.registers = registers;
        this.watermark = watermark;
    }

    /** Collects an event. */
    @EventHandler
    public void on(
            LedgerEvent event,
            TrackingToken token,
            @Timestamp Instant recordedAt,
            @SequenceNumber long sequence,
            UnitOfWork<?> unitOfWork) {
        long position = token.position()
                .orElseThrow(() -> new IllegalStateException("an event without a position: " + event.stream()));
        List<Entry> collected =
                unitOfWork.root().getOrComputeResource(COLLECTED, key -> collectedUntilCommit(unitOfWork.root()));
        collected.add(new Entry(event, position, recordedAt, sequence + 1));
    }

    private List<Entry> collectedUntilCommit(UnitOfWork<?> unitOfWork) {
        List<Entry> entries = new ArrayList<>();
        unitOfWork.onPrepareCommit(work -> registers.take(entries));
        unitOfWork.afterCommit(work -> watermark.tell());
        return entries;
    }
}
