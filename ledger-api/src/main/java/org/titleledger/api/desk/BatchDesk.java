package org.titleledger.api.desk;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.eventstore.AppendedEvent;
import org.titleledger.shared.Deciders;
import org.titleledger.shared.LedgerEvent;

/**
 * The desk's other way in, for imports: some hundred acts decided purely and appended with one statement. A command
 * refused inside Axon's unit of work would mark the whole transaction for rollback; here a refusal is only a value.
 */
public final class BatchDesk {

    private final TransactionTemplate transaction;
    private final EventStore store;
    private final DeskTools tools;
    private final Deciders deciders;

    public BatchDesk(TransactionTemplate transaction, EventStore store, DeskTools tools, Deciders deciders) {
        this.transaction = transaction;
        this.store = store;
        this.tools = tools;
        this.deciders = deciders;
    }

    /**
     * What came of a batch.
     *
     * @param result what the deciding gave
     * @param recorded the facts and their place in the log; {@code null} when no fact was recorded
     */
    public record Outcome<T>(T result, @Nullable Recorded recorded) {}

    /**
     * Facts that were recorded together. Several of them had the log to themselves, so they stand side by side, and nothing
     * can appear any more before them; a single one did not.
     *
     * @param facts in the order in which they were decided, which is the log's
     * @param first where the first of them stands
     * @param last where the last of them stands
     */
    public record Recorded(List<LedgerEvent> facts, long first, long last) {}

    /**
     * Decides and records in one transaction.
     *
     * @param noting is told in the same transaction what was recorded, if anything was
     * @throws BatchLost when somebody else was faster; nothing is recorded
     */
    public <T> Outcome<T> record(Function<Batch, T> deciding, Consumer<Recorded> noting) {
        return record(deciding, this::claimTogether, noting);
    }

    /**
     * Decides and records one act in one transaction, and says what stands against it.
     *
     * @throws BatchLost when somebody else was faster; nothing is recorded
     * @throws org.titleledger.shared.CommandRefused when another has what it claims
     */
    public <T> Outcome<T> recordAlone(Function<Batch, T> deciding, Consumer<Recorded> noting) {
        return record(deciding, tools.claims()::keep, noting);
    }

    private <T> Outcome<T> record(
            Function<Batch, T> deciding, Consumer<List<LedgerEvent>> claiming, Consumer<Recorded> noting) {
        return inTransaction(() -> {
            long began = System.nanoTime();
            Draft draft = new Draft();
            Batch batch = new Batch(tools, deciders, draft, tools.locks());
            T result = deciding.apply(batch);
            Recorded recorded = append(draft, batch, claiming, began);
            if (recorded != null) {
                noting.accept(recorded);
            }
            return new Outcome<>(result, recorded);
        });
    }

    private void claimTogether(List<LedgerEvent> facts) {
        if (!tools.claims().keepTogether(facts)) {
            throw new BatchLost("something claimed here was claimed by another");
        }
    }

    /** Decides on a draft that is kept by the caller, and records nothing. */
    public <T> T rehearse(Draft draft, Function<Batch, T> deciding) {
        return inTransaction(() -> deciding.apply(new Batch(tools, deciders, draft, tools.locks())));
    }

    private <T> T inTransaction(Supplier<T> work) {
        try {
            T result = transaction.execute(status -> work.get());
            if (result == null) {
                throw new IllegalStateException("a batch has a result");
            }
            return result;
        } catch (ConcurrencyException | PessimisticLockingFailureException | DuplicateKeyException lost) {
            throw new BatchLost(lost);
        }
    }

    /** Claims come first: the append keeps the log for itself until the transaction ends. */
    private @Nullable Recorded append(Draft draft, Batch batch, Consumer<List<LedgerEvent>> claiming, long began) {
        List<LedgerEvent> facts = draft.facts();
        if (facts.isEmpty()) {
            return null;
        }
        claiming.accept(facts);
        store.publish(Facts.messages(facts, batch, fact -> null));
        List<AppendedEvent> appended = AppendedEvent.ofThisTransaction();
        Recorded recorded = new Recorded(
                facts, appended.getFirst().position(), appended.getLast().position());
        tools.acts().whenCommitted(facts, recorded.last(), began);
        return recorded;
    }
}
