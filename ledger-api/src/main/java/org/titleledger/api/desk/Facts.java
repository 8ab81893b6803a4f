package org.titleledger.api.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.eventstore.AppendedEvent;
import org.titleledger.api.operations.Correlation;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** Facts on their way into the log, and what is said of them once they have their place in it. */
final class Facts {

    private Facts() {}

    /**
     * The facts of a batch as Axon takes them.
     *
     * @param correlation under which id the log tells of a fact, where the thread that records it does not know
     */
    static List<DomainEventMessage<?>> messages(
            List<LedgerEvent> facts, Batch batch, Function<LedgerEvent, @Nullable String> correlation) {
        Map<StreamId, Long> next = new HashMap<>();
        List<DomainEventMessage<?>> messages = new ArrayList<>(facts.size());
        for (LedgerEvent fact : facts) {
            StreamId stream = fact.stream();
            long sequence = next.computeIfAbsent(stream, batch::versionBefore);
            next.put(stream, sequence + 1);
            messages.add(new GenericDomainEventMessage<>(
                    stream.kind(), stream.toString(), sequence, fact, metadata(correlation.apply(fact))));
        }
        return messages;
    }

    private static MetaData metadata(@Nullable String correlation) {
        return correlation == null ? MetaData.emptyInstance() : MetaData.with(Correlation.NAME, correlation);
    }

    /**
     * What an accepted command is answered with.
     *
     * @param appended where its facts came to stand, in their order
     */
    static Receipt receipt(Submission submission, List<? extends LedgerEvent> facts, List<AppendedEvent> appended) {
        StreamId target = submission.command().target();
        long version = 0;
        for (int place = 0; place < facts.size(); place++) {
            if (facts.get(place).stream().equals(target)) {
                version = appended.get(place).sequence() + 1;
            }
        }
        return new Receipt(
                facts.getFirst().act().id(),
                target,
                version,
                appended.getLast().position(),
                facts.stream().flatMap(fact -> fact.act().warnings().stream()).toList());
    }
}
