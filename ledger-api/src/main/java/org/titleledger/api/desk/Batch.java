package org.titleledger.api.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.CompositeCommand;
import org.titleledger.shared.Deciders;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Steps;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamVersion;

/** Acts that are decided one after the other, purely, and recorded together or not at all. */
public final class Batch {

    private final DeskTools tools;
    private final Deciders deciders;
    private final Draft draft;
    private final StreamLocks locks;
    private final LocalDate today;
    private final Map<StreamId, List<LedgerEvent>> recorded = new HashMap<>();
    private final Map<StreamId, Long> recordedVersions = new HashMap<>();

    Batch(DeskTools tools, Deciders deciders, Draft draft, StreamLocks locks) {
        this.tools = tools;
        this.deciders = deciders;
        this.draft = draft;
        this.locks = locks;
        this.today = tools.days().today();
    }

    /** An identity for something that this batch makes. */
    public UUID fresh() {
        UUID id = tools.identities().next();
        draft.isFresh(id);
        return id;
    }

    /**
     * Decides some commands as one act: its facts share the act's identity (rule A1). If one is refused, none of them
     * leaves a fact.
     */
    public Decision<LedgerEvent> record(Signature signature, List<? extends LedgerCommand> commands) {
        Optional<Refusal> unknown = unknownDocument(signature);
        if (unknown.isPresent()) {
            return Decision.refuse(unknown.get());
        }
        BatchProceedings proceedings =
                new BatchProceedings(this, new ActId(tools.identities().next()), signature);
        Optional<Refusal> refused = takeAll(commands, proceedings);
        if (refused.isPresent()) {
            return Decision.refuse(refused.get());
        }
        draft.add(proceedings.facts());
        return new Decision.Accepted<>(proceedings.facts());
    }

    private Optional<Refusal> takeAll(List<? extends LedgerCommand> commands, BatchProceedings proceedings) {
        for (LedgerCommand command : commands) {
            Optional<Refusal> refused = take(command, proceedings);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> take(LedgerCommand command, BatchProceedings proceedings) {
        if (command instanceof CompositeCommand composite) {
            return switch (composite.steps(proceedings, tools.identities()::next)) {
                case Steps.Refused refused -> Optional.of(refused.refusal());
                case Steps.Planned planned -> takeAll(planned.commands(), proceedings);
            };
        }
        return switch (decide(command, proceedings)) {
            case Decision.Accepted<? extends LedgerEvent> accepted -> {
                proceedings.add(accepted.events());
                yield Optional.empty();
            }
            case Decision.Refused<? extends LedgerEvent> refused -> Optional.of(refused.refusal());
        };
    }

    /** Decides a command as somebody handed it in. */
    Decision<LedgerEvent> record(Signature signature, Submission submission) {
        StreamId target = submission.command().target();
        Long expected = submission.expectedVersion();
        long present = expected == null ? 0 : history(target).size();
        if (expected != null
                && expected != present
                && unknownDocument(signature).isEmpty()) {
            return Decision.refuse(new ActRefusal.VersionIsNotThePresentOne(target, expected, present));
        }
        return record(signature, List.of(submission.command()));
    }

    private Optional<Refusal> unknownDocument(Signature signature) {
        return signature.documents().stream()
                .filter(document -> !exists(document.stream()))
                .findFirst()
                .map(ActRefusal.DocumentIsUnknown::new);
    }

    private Decision<? extends LedgerEvent> decide(LedgerCommand command, BatchProceedings proceedings) {
        StreamId target = command.target();
        List<LedgerEvent> history = proceedings.history(target);
        proceedings.begin(new StreamVersion(target, history.size()));
        return deciders.decide(deciders.streamOf(command).after(history), command, proceedings);
    }

    /** What was decided on a stream and is not yet recorded. */
    public List<LedgerEvent> decided(StreamId stream) {
        return draft.of(stream);
    }

    /** Gives up everything decided so far; the batch then records nothing. */
    public void giveUp() {
        draft.clear();
    }

    private boolean exists(StreamId stream) {
        return !history(stream).isEmpty();
    }

    List<LedgerEvent> history(StreamId stream) {
        List<LedgerEvent> decided = draft.of(stream);
        if (draft.knowsFresh(stream)) {
            return decided;
        }
        List<LedgerEvent> history = new ArrayList<>(recorded.computeIfAbsent(stream, this::read));
        history.addAll(decided);
        return history;
    }

    private List<LedgerEvent> read(StreamId stream) {
        locks.share(stream);
        List<LedgerEvent> history = tools.reader().events(stream);
        recordedVersions.put(stream, (long) history.size());
        return history;
    }

    /** How many facts a stream had before this batch. */
    long versionBefore(StreamId stream) {
        return recordedVersions.getOrDefault(stream, 0L);
    }

    /**
     * Those that are recorded, as the draft and the act under way leave them.
     *
     * @param own what the act came to so far
     */
    Set<UUID> standingOn(UUID property, List<LedgerEvent> own) {
        Set<UUID> standing = new HashSet<>(tools.reader().standingOn(property));
        Stream.concat(draft.facts().stream(), own.stream())
                .forEach(fact -> Claims.placed(fact, placing -> now(placing.stream(), own))
                        .ifPresent(placed -> {
                            if (property.equals(placed.on())) {
                                standing.add(placed.property());
                            } else {
                                standing.remove(placed.property());
                            }
                        }));
        return standing;
    }

    private PropertyState now(StreamId stream, List<LedgerEvent> own) {
        List<LedgerEvent> history = new ArrayList<>(history(stream));
        own.stream().filter(fact -> fact.stream().equals(stream)).forEach(history::add);
        return PropertyState.STREAM.after(history);
    }

    boolean isClaimed(String scheme, String value) {
        return tools.reader().isClaimed(scheme, value);
    }

    /** The day in the bureau's zone. */
    public LocalDate today() {
        return today;
    }
}
