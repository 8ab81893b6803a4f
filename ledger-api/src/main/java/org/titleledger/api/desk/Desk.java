package org.titleledger.api.desk;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.CompositeCommand;
import org.titleledger.shared.Deciders;

/**
 * Takes a command to its stream and answers when it is safely recorded, or throws the refusal. Who comes while others are
 * being recorded is recorded together with whoever else waits then.
 */
public final class Desk {

    private static final int MOST_TRIES = 5;

    private final TransactionTemplate transaction;
    private final DeskTools tools;
    private final Shells shells;
    private final BiFunction<List<HandedIn>, StreamLocks, Sitting> sittings;
    private final Rehearsals rehearsals;
    private final Docket docket = new Docket(this::takeAtOnce, this::takeTogether);

    public Desk(TransactionTemplate transaction, DeskTools tools, Shells shells, EventStore store, Deciders deciders) {
        this.transaction = transaction;
        this.tools = tools;
        this.shells = shells;
        this.rehearsals = new Rehearsals(tools, deciders);
        this.sittings = (present, locks) -> new Sitting(tools, store, deciders, present, locks);
    }

    /**
     * Records a command.
     *
     * @throws CommandRefused when the ledger does not record it; then nothing is written
     */
    public Receipt record(Submission submission) {
        return switch (take(new HandedIn(submission, null))) {
            case Fate.Recorded recorded -> recorded.receipt();
            case Fate other -> throw new IllegalStateException("without a key there is no other: " + other);
        };
    }

    /**
     * Records a command and answers; a command that came with the same key and content before is given its first answer
     * and records nothing.
     *
     * @param answering may run in another thread, in the transaction that records the command
     */
    public Answer answer(Submission submission, @Nullable IdempotencyKey key, Function<Receipt, Answer> answering) {
        HandedIn.Keyed keyed = key == null ? null : new HandedIn.Keyed(key, answering);
        return switch (take(new HandedIn(submission, keyed))) {
            case Fate.AnsweredBefore before -> before.answer();
            case Fate.Recorded recorded ->
                recorded.answer() == null ? answering.apply(recorded.receipt()) : recorded.answer();
            case Fate other -> throw new IllegalStateException("nobody is answered so: " + other);
        };
    }

    /**
     * Decides a command as it would be decided now, and records nothing.
     *
     * @throws CommandRefused when the ledger would not record it
     */
    public Rehearsal rehearse(Submission submission) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return rehearsals.of(submission);
        }));
    }

    /** What is answered is committed: whoever has a transaction of his own under way would be told too early. */
    private Fate take(HandedIn handedIn) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the desk has transactions of its own");
        }
        Fate fate = docket.take(handedIn);
        if (fate instanceof Fate.NotNow) {
            fate = takePatiently(handedIn);
        }
        return switch (fate) {
            case Fate.Recorded recorded -> {
                tools.acts().recorded(recorded.facts(), recorded.receipt().position(), handedIn.began());
                yield recorded;
            }
            case Fate.Refused refused -> throw new CommandRefused(refused.refusal());
            case Fate.Failed failed -> throw failed.failure();
            case Fate.AnsweredBefore before -> before;
            case Fate.NotNow late -> throw new IllegalStateException("who waits has his turn");
        };
    }

    private Fate takeAtOnce(HandedIn handedIn) {
        try {
            return takeAlone(handedIn, tools.locksAtOnce());
        } catch (StreamBusy | ConcurrencyException | PessimisticLockingFailureException | DuplicateKeyException later) {
            return new Fate.NotNow();
        }
    }

    private Map<HandedIn, Fate> takeTogether(List<HandedIn> present) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> hold(present)));
        } catch (BatchLost apart) {
            return all(present, new Fate.NotNow());
        } catch (RuntimeException failure) {
            return all(present, new Fate.Failed(failure));
        }
    }

    /** Whatever goes wrong before the commit is one's own fault or nobody's: each is told of it when he comes alone. */
    private Map<HandedIn, Fate> hold(List<HandedIn> present) {
        try {
            return sittings.apply(present, tools.locksAtOnce()).hold();
        } catch (DataAccessResourceFailureException away) {
            throw away;
        } catch (RuntimeException failure) {
            throw new BatchLost(failure);
        }
    }

    private static Map<HandedIn, Fate> all(List<HandedIn> present, Fate fate) {
        Map<HandedIn, Fate> fates = new IdentityHashMap<>();
        present.forEach(one -> fates.put(one, fate));
        return fates;
    }

    private Fate takePatiently(HandedIn handedIn) {
        for (int tries = 1; ; tries++) {
            try {
                return takeAlone(handedIn, tools.locks());
            } catch (ConcurrencyException | PessimisticLockingFailureException | DuplicateKeyException lost) {
                if (tries == MOST_TRIES) {
                    return new Fate.Refused(new DeskRefusal.LostTheRace(
                            handedIn.submission().command().target().toString()));
                }
            }
        }
    }

    /** What comes to facts of several streams is decided as a batch: a shell writes one. */
    private Fate takeAlone(HandedIn handedIn, StreamLocks locks) {
        return handedIn.submission().command() instanceof CompositeCommand
                ? takeSeveral(handedIn, locks)
                : takeOne(handedIn, locks);
    }

    private Fate takeSeveral(HandedIn handedIn, StreamLocks locks) {
        return inTransaction(
                handedIn,
                () -> Objects.requireNonNull(
                        sittings.apply(List.of(handedIn), locks).hold().get(handedIn)));
    }

    private Fate takeOne(HandedIn handedIn, StreamLocks locks) {
        HandedIn.Keyed keyed = handedIn.keyed();
        return inTransaction(handedIn, () -> {
            Fate.Recorded recorded = shells.record(handedIn.submission(), locks, keyed);
            return keyed == null ? recorded : keep(keyed, recorded);
        });
    }

    /** A twin under the same key is waited for; what it was answered is the answer. */
    private Fate inTransaction(HandedIn handedIn, Supplier<Fate> taking) {
        return Objects.requireNonNull(transaction.execute(status -> {
            HandedIn.Keyed keyed = handedIn.keyed();
            return keyed == null
                    ? taking.get()
                    : tools.answers().first(keyed.key()).orElseGet(taking);
        }));
    }

    private Fate keep(HandedIn.Keyed keyed, Fate.Recorded recorded) {
        tools.answers().keep(Map.of(keyed.key(), Objects.requireNonNull(recorded.answer())));
        return recorded;
    }
}
