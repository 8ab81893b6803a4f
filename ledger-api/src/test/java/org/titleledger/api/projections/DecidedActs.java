package org.titleledger.api.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.titleledger.bureau.BureauDecider;
import org.titleledger.custody.CustodyDecider;
import org.titleledger.party.PartyDecider;
import org.titleledger.property.PropertyDecider;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Deciders;
import org.titleledger.shared.Decision;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Role;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.StreamVersion;
import org.titleledger.shared.Warning;
import org.titleledger.title.TitleDecider;

/** Commands that the core decides one after the other, on what it accepted of those before; nothing stands on anything. */
final class DecidedActs {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final Actor CLERK = new Actor(Story.uuid(9_000_001), "clerk");
    static final Actor REVIEWER = new Actor(Story.uuid(9_000_002), "reviewer");

    private static final List<DocumentId> PAPERS = List.of(new DocumentId(Story.uuid(9_000_003)));

    private final Deciders deciders = new Deciders(List.of(
            new PartyDecider(), new BureauDecider(), new PropertyDecider(), new TitleDecider(), new CustodyDecider()));
    private final Map<StreamId, Object> states = new HashMap<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private long identities = 100_000_000;

    /** An identity that nothing has yet. */
    UUID next() {
        return Story.uuid(++identities);
    }

    /** What a command records; nothing when it is refused. */
    List<LedgerEvent> decided(LedgerCommand command, Actor actor) {
        StreamId stream = command.target();
        StreamKind<?, ?> kind = deciders.streamOf(command);
        Proceedings proceedings = new InMemory(new ActId(next()), actor);
        proceedings.begin(new StreamVersion(stream, versions.getOrDefault(stream, 0L)));
        return switch (deciders.decide(state(kind, stream), command, proceedings)) {
            case Decision.Refused<?> refused -> List.of();
            case Decision.Accepted<?> accepted -> {
                accepted.events().forEach(event -> record(kind, event));
                yield List.copyOf(accepted.events());
            }
        };
    }

    private <S, E extends LedgerEvent> void record(StreamKind<S, E> kind, LedgerEvent event) {
        StreamId stream = event.stream();
        S after = kind.evolve().apply(state(kind, stream), kind.eventType().cast(event));
        states.put(stream, after);
        versions.merge(stream, 1L, Long::sum);
    }

    /** What a stream is by now. */
    @SuppressWarnings("unchecked")
    <S> S state(StreamKind<S, ?> kind, StreamId stream) {
        return (S) states.getOrDefault(stream, kind.nothing());
    }

    private final class InMemory implements Proceedings {

        private final ActId act;
        private final Actor actor;
        private final Map<StreamId, Long> read = new LinkedHashMap<>();

        InMemory(ActId act, Actor actor) {
            this.act = act;
            this.actor = actor;
        }

        @Override
        public void begin(StreamVersion own) {
            read.put(own.stream(), own.version());
        }

        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public <S, E extends LedgerEvent> S read(StreamKind<S, E> kind, UUID id) {
            StreamId stream = kind.of(id);
            read.putIfAbsent(stream, versions.getOrDefault(stream, 0L));
            return state(kind, stream);
        }

        @Override
        public Set<UUID> standingOn(UUID property) {
            return Set.of();
        }

        @Override
        public boolean isClaimed(String scheme, String value) {
            return false;
        }

        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public List<DocumentId> documents() {
            return PAPERS;
        }

        @Override
        public Act act(List<Warning> warnings) {
            List<StreamVersion> basedOn = new ArrayList<>();
            read.forEach((stream, version) -> basedOn.add(new StreamVersion(stream, version)));
            Role role = actor.equals(CLERK) ? Role.CLERK : Role.REVIEWER;
            return new Act(act, actor, role, "如实", PAPERS, basedOn, warnings);
        }
    }
}
