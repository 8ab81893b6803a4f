package org.titleledger.api.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.titleledger.api.eventstore.AppendedEvent;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Deciders;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LedgerEvent;

/**
 * Several submissions taken in one transaction. They are decided one after the other, each on what is recorded and on what
 * was decided before it, as if each had been committed before the next. A refusal is only that one's; whoever needs a
 * stream that another transaction holds is left for later, so that nobody waits for it but him.
 */
final class Sitting {

    private final DeskTools tools;
    private final EventStore store;
    private final List<HandedIn> present;
    private final Map<HandedIn, Fate> fates = new IdentityHashMap<>();
    private final Map<HandedIn, List<LedgerEvent>> accepted = new LinkedHashMap<>();
    private final Draft draft = new Draft();
    private final StreamLocks locks;
    private final Batch batch;

    /** @param locks whether those who hold a stream are waited for: several who sit together wait for nobody */
    Sitting(DeskTools tools, EventStore store, Deciders deciders, List<HandedIn> present, StreamLocks locks) {
        this.tools = tools;
        this.store = store;
        this.present = List.copyOf(present);
        this.locks = locks;
        this.batch = new Batch(tools, deciders, draft, locks);
    }

    /**
     * Takes them, in the transaction under way, and leaves none out.
     *
     * @throws BatchLost when they cannot be recorded together; the transaction is to be given up
     */
    Map<HandedIn, Fate> hold() {
        takeAnsweredBefore();
        Set<HandedIn> free = locks.lockFree(open());
        open().stream().filter(one -> !free.contains(one)).forEach(this::leaveForLater);
        open().forEach(this::decide);
        if (!draft.facts().isEmpty()) {
            record();
        }
        return fates;
    }

    private List<HandedIn> open() {
        return present.stream().filter(one -> !fates.containsKey(one)).toList();
    }

    private void leaveForLater(HandedIn one) {
        fates.put(one, new Fate.NotNow());
    }

    /** Of several with one key the first is taken; the others come again when its answer is kept. */
    private void takeAnsweredBefore() {
        Set<String> names = new HashSet<>();
        Map<IdempotencyKey, HandedIn> byKey = new HashMap<>();
        for (HandedIn one : present) {
            HandedIn.Keyed keyed = one.keyed();
            if (keyed == null) {
                continue;
            }
            if (names.add(keyed.key().name())) {
                byKey.put(keyed.key(), one);
            } else {
                leaveForLater(one);
            }
        }
        if (!byKey.isEmpty()) {
            tools.answers().firstOf(byKey.keySet()).forEach((key, fate) -> fates.put(byKey.get(key), fate));
        }
    }

    private void decide(HandedIn one) {
        try {
            switch (batch.record(one.signature(), one.submission())) {
                case Decision.Accepted<LedgerEvent> decision -> accepted.put(one, decision.events());
                case Decision.Refused<LedgerEvent> decision -> fates.put(one, new Fate.Refused(decision.refusal()));
            }
        } catch (StreamBusy held) {
            leaveForLater(one);
        }
    }

    private void record() {
        List<LedgerEvent> facts = draft.facts();
        claim(facts);
        Map<ActId, String> correlations = new HashMap<>();
        accepted.forEach((one, own) -> {
            if (one.correlation() != null) {
                correlations.put(own.getFirst().act().id(), one.correlation());
            }
        });
        store.publish(
                Facts.messages(facts, batch, fact -> correlations.get(fact.act().id())));
        List<AppendedEvent> appended = AppendedEvent.ofThisTransaction();
        int next = 0;
        for (Map.Entry<HandedIn, List<LedgerEvent>> entry : accepted.entrySet()) {
            next += entry.getValue().size();
            List<AppendedEvent> own = appended.subList(next - entry.getValue().size(), next);
            fates.put(entry.getKey(), recorded(entry.getKey(), entry.getValue(), own));
        }
        keepAnswers();
    }

    /** Who sits alone is told which claim another has. */
    private void claim(List<LedgerEvent> facts) {
        if (present.size() == 1) {
            tools.claims().keep(facts);
        } else if (!tools.claims().keepTogether(facts)) {
            throw new BatchLost("something claimed here was claimed by another");
        }
    }

    private static Fate recorded(HandedIn one, List<LedgerEvent> facts, List<AppendedEvent> appended) {
        Receipt receipt = Facts.receipt(one.submission(), facts, appended);
        HandedIn.Keyed keyed = one.keyed();
        return new Fate.Recorded(
                receipt, facts, keyed == null ? null : keyed.answering().apply(receipt));
    }

    private void keepAnswers() {
        Map<IdempotencyKey, Answer> answers = new LinkedHashMap<>();
        accepted.keySet().forEach(one -> {
            if (one.keyed() != null && fates.get(one) instanceof Fate.Recorded recorded) {
                answers.put(one.keyed().key(), Objects.requireNonNull(recorded.answer()));
            }
        });
        tools.answers().keep(answers);
    }
}
