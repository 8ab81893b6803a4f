package org.titleledger.api.desk;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.eventstore.AppendedEvent;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Asked;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerEvent;

/** Takes one command to the shell of its stream, in the transaction under way. */
public final class Shells {

    private final CommandBus commandBus;
    private final DeskTools tools;

    public Shells(CommandBus commandBus, DeskTools tools) {
        this.commandBus = commandBus;
        this.tools = tools;
        commandBus.registerHandlerInterceptor((work, chain) -> claimed(chain.proceed()));
    }

    /** Claims come before the append, as everywhere: who waits for another's claim does not hold the log meanwhile. */
    private Object claimed(Object facts) {
        if (!(facts instanceof List<?> all)) {
            throw new IllegalStateException("a shell answers with facts: " + facts);
        }
        tools.claims().keep(all.stream().map(LedgerEvent.class::cast).toList());
        return facts;
    }

    /**
     * Lets the stream's shell decide.
     *
     * @throws CommandRefused when the ledger does not record it; the transaction is to be given up
     * @throws StreamBusy when a stream is held and the locks are not waited for
     */
    Fate.Recorded record(Submission submission, StreamLocks locks, HandedIn.@Nullable Keyed keyed) {
        locks.lock(submission.command());
        refuseUnknownDocuments(submission.documents());
        ActId act = new ActId(tools.identities().next());
        List<? extends LedgerEvent> facts = dispatch(new Asked(
                submission.command(),
                new DeskProceedings(act, submission, tools.days().today(), tools.reader(), locks)));
        Receipt receipt = Facts.receipt(submission, facts, AppendedEvent.ofThisTransaction());
        return new Fate.Recorded(
                receipt,
                List.copyOf(facts),
                keyed == null ? null : keyed.answering().apply(receipt));
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
}
