package org.titleledger.api.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.eventstore.AppendedEvent;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Asked;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** Takes a command to its stream and answers when it is safely recorded, or throws the refusal. */
public final class Desk {

    private static final int MOST_TRIES = 5;

    private final TransactionTemplate transaction;
    private final CommandBus commandBus;
    private final DeskTools tools;

    public Desk(TransactionTemplate transaction, CommandBus commandBus, DeskTools tools) {
        this.transaction = transaction;
        this.commandBus = commandBus;
        this.tools = tools;
    }

    /**
     * Records a command.
     *
     * @throws CommandRefused when the ledger does not record it; then nothing is written
     */
    public Receipt record(Submission submission) {
        return withTries(submission, () -> recordOnce(submission));
    }

    /**
     * Records a command and answers; a command that came with the same key and content before is given its first answer
     * and records nothing.
     */
    public Answer answer(Submission submission, @Nullable IdempotencyKey key, Function<Receipt, Answer> answering) {
        return withTries(submission, () -> {
            Optional<Answer> first =
                    key == null ? Optional.empty() : tools.answers().first(key);
            if (first.isPresent()) {
                return first.get();
            }
            Answer answer = answering.apply(recordOnce(submission));
            if (key != null) {
                tools.answers().keep(key, answer);
            }
            return answer;
        });
    }

    private <T> T withTries(Submission submission, Supplier<T> recording) {
        for (int tries = 1; ; tries++) {
            try {
                T result = transaction.execute(status -> recording.get());
                if (result == null) {
                    throw new IllegalStateException("a command is answered");
                }
                return result;
            } catch (ConcurrencyException | PessimisticLockingFailureException lost) {
                if (tries == MOST_TRIES) {
                    throw new CommandRefused(new DeskRefusal.LostTheRace(
                            submission.command().target().toString()));
                }
            }
        }
    }

    private Receipt recordOnce(Submission submission) {
        long began = System.nanoTime();
        StreamId target = submission.command().target();
        StreamLocks locks = tools.locks();
        locks.lock(target, submission.command().reads());
        refuseUnknownDocuments(submission.documents());
        ActId act = new ActId(tools.identities().next());
        List<? extends LedgerEvent> facts = dispatch(new Asked(
                submission.command(),
                new DeskProceedings(act, submission, tools.days().today(), tools.reader(), locks)));
        tools.claims().keep(facts);
        Receipt receipt = receipt(act, target, facts);
        tools.acts().whenCommitted(facts, receipt.position(), began);
        return receipt;
    }

    private void refuseUnknownDocuments(List<DocumentId> documents) {
        documents.stream()
                .filter(document -> !tools.reader().exists(document.stream()))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new CommandRefused(new ActRefusal.DocumentIsUnknown(unknown));
                });
    }

    private List<? extends LedgerEvent> dispatch(Asked asked) {
        FutureCallback<Asked, List<? extends LedgerEvent>> callback = new FutureCallback<>();
        commandBus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(asked, MetaData.emptyInstance()),
                        asked.target().kind()),
                callback);
        CommandResultMessage<? extends List<? extends LedgerEvent>> result = callback.getResult();
        if (result.isExceptional()) {
            throw refusalOr(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException refusalOr(Throwable failure) {
        return switch (failure) {
            case CommandRefused refused -> refused;
            case RuntimeException other -> other;
            default -> new IllegalStateException("a command failed", failure);
        };
    }

    private static Receipt receipt(ActId act, StreamId target, List<? extends LedgerEvent> facts) {
        AppendedEvent last = AppendedEvent.ofThisTransaction().getLast();
        return new Receipt(
                act,
                target,
                last.sequence() + 1,
                last.position(),
                facts.stream().flatMap(fact -> fact.act().warnings().stream()).toList());
    }
}
