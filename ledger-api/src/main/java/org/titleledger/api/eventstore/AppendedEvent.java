package org.titleledger.api.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where an event came to stand in the log. The transaction that wrote it can ask until it ends, so that a command
 * answers with its position.
 *
 * @param recordedAt the database's clock, one value for the whole append
 */
public record AppendedEvent(long position, UUID eventId, String stream, long sequence, Instant recordedAt, UUID act) {

    /** What the current transaction has appended so far, in the log's order. */
    public static List<AppendedEvent> ofThisTransaction() {
        Object appended = TransactionSynchronizationManager.getResource(AppendedEvent.class);
        return appended instanceof Appended(List<AppendedEvent> events) ? List.copyOf(events) : List.of();
    }

    static void remember(List<AppendedEvent> events) {
        if (TransactionSynchronizationManager.getResource(AppendedEvent.class) instanceof Appended(var earlier)) {
            earlier.addAll(events);
            return;
        }
        TransactionSynchronizationManager.bindResource(AppendedEvent.class, new Appended(new ArrayList<>(events)));
        TransactionSynchronizationManager.registerSynchronization(new Unbinding());
    }

    private record Appended(List<AppendedEvent> events) {}

    /** A suspended transaction keeps its own list: an inner one starts with none. */
    private static final class Unbinding implements TransactionSynchronization {

        private Object suspended = new Object();

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResource(AppendedEvent.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AppendedEvent.class, suspended);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(AppendedEvent.class);
        }
    }
}
