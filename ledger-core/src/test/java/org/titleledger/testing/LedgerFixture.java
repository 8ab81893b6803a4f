package org.titleledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.titleledger.bureau.BureauDecider;
import org.titleledger.custody.CustodyDecider;
import org.titleledger.evidence.EvidenceDecider;
import org.titleledger.occupancy.OccupancyDecider;
import org.titleledger.party.PartyDecider;
import org.titleledger.property.PropertyDecider;
import org.titleledger.retirement.RetirementDecider;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.CompositeCommand;
import org.titleledger.shared.Deciders;
import org.titleledger.shared.Decision;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Role;
import org.titleledger.shared.Steps;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.StreamVersion;
import org.titleledger.title.TitleDecider;

/**
 * A ledger in memory, for tests of decisions: what was recorded, one command, what became of it.
 *
 * <p>Who acts, with which papers and on the grounds of which version hold for the next step only; the day holds until it
 * is moved. What is accepted stays recorded.
 */
public final class LedgerFixture {

    private final Deciders deciders = deciders();
    private final Map<StreamId, List<LedgerEvent>> streams = new LinkedHashMap<>();
    private LocalDate today = Sample.TODAY;
    private Actor actor = Sample.CLERK;
    private Role role = Role.CLERK;
    private List<DocumentId> documents = List.of();
    private @Nullable String reason;
    private @Nullable Long seen;
    private int acts;
    private int made;

    /** All that decide, as the application puts them together. */
    public static Deciders deciders() {
        return new Deciders(List.of(
                new PartyDecider(),
                new EvidenceDecider(),
                new BureauDecider(),
                new PropertyDecider(),
                new TitleDecider(),
                new CustodyDecider(),
                new OccupancyDecider(),
                new RetirementDecider()));
    }

    /** Events that are recorded, whatever a decision would have said. */
    public LedgerFixture given(LedgerEvent... events) {
        for (LedgerEvent event : events) {
            append(event);
        }
        return this;
    }

    /** Commands that have been accepted; it is an error of the test when one is refused. */
    public LedgerFixture givenAccepted(LedgerCommand... commands) {
        Actor who = actor;
        Role capacity = role;
        List<DocumentId> papers = documents;
        for (LedgerCommand command : commands) {
            as(who, capacity)
                    .with(papers.toArray(DocumentId[]::new))
                    .when(command)
                    .expectAccepted();
        }
        return this;
    }

    /** Who does the next step, as a clerk or, being called so, as a reviewer. */
    public LedgerFixture as(Actor who) {
        return as(who, who.login().startsWith("reviewer") ? Role.REVIEWER : Role.CLERK);
    }

    /** Who does the next step, and in which capacity. */
    public LedgerFixture as(Actor who, Role capacity) {
        actor = who;
        role = capacity;
        return this;
    }

    /** The papers of the next step. */
    public LedgerFixture with(DocumentId... papers) {
        documents = List.of(papers);
        return this;
    }

    /** Why the next step is done. */
    public LedgerFixture because(String why) {
        reason = why;
        return this;
    }

    /** The version of the stream on which the next step is done. */
    public LedgerFixture seenAt(long version) {
        seen = version;
        return this;
    }

    /** From now on it is this day. */
    public LedgerFixture on(LocalDate day) {
        today = day;
        return this;
    }

    /** The state of a stream. */
    public <S, E extends LedgerEvent> S state(StreamKind<S, E> kind, java.util.UUID id) {
        return kind.after(history(kind.of(id)));
    }

    /** The events of a stream. */
    public List<LedgerEvent> history(StreamId stream) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    /** All streams with their events. */
    public Map<StreamId, List<LedgerEvent>> streams() {
        return Map.copyOf(streams);
    }

    /** One command; what it records stays recorded. */
    public Outcome when(LedgerCommand command) {
        MemoryProceedings proceedings = nextProceedings();
        if (command instanceof CompositeCommand composite) {
            return new Outcome(this, inSteps(composite, proceedings), proceedings);
        }
        Decision<?> decision = decide(command, proceedings);
        if (decision instanceof Decision.Accepted<?> accepted) {
            checkWhole(command, accepted.events(), proceedings);
            accepted.events().forEach(this::append);
        }
        return new Outcome(this, decision, proceedings);
    }

    /** All of its steps, or none. */
    private Decision<?> inSteps(CompositeCommand command, MemoryProceedings proceedings) {
        return switch (command.steps(proceedings, () -> Sample.uuid(0xf0000 + made++))) {
            case Steps.Refused refused -> Decision.refuse(refused.refusal());
            case Steps.Planned planned -> takeAll(planned.commands(), proceedings);
        };
    }

    private Decision<?> takeAll(List<LedgerCommand> commands, MemoryProceedings proceedings) {
        List<LedgerEvent> events = new ArrayList<>();
        for (LedgerCommand command : commands) {
            switch (decide(command, proceedings)) {
                case Decision.Accepted<?> accepted -> {
                    events.addAll(accepted.events());
                    accepted.events().forEach(this::append);
                }
                case Decision.Refused<?> refused -> {
                    events.forEach(this::takeBack);
                    return refused;
                }
            }
        }
        return new Decision.Accepted<>(events);
    }

    private void takeBack(LedgerEvent taken) {
        streams.getOrDefault(taken.stream(), List.of()).remove(taken);
    }

    private MemoryProceedings nextProceedings() {
        acts++;
        MemoryProceedings proceedings = new MemoryProceedings(
                streams,
                new ActId(Sample.uuid(0xac0000 + acts)),
                new MemoryProceedings.Asking(actor, role, reason, documents, seen),
                today);
        as(Sample.CLERK, Role.CLERK).with();
        reason = null;
        seen = null;
        return proceedings;
    }

    /** Decides as the shell does, and once more: the same proceedings give the same decision. */
    private Decision<?> decide(LedgerCommand command, MemoryProceedings proceedings) {
        try {
            proceedings.begin(new StreamVersion(
                    command.target(), history(command.target()).size()));
        } catch (CommandRefused refused) {
            return Decision.refuse(refused.refusal());
        }
        Object state = stateOf(command);
        Decision<?> decision = deciders.decide(state, command, proceedings);
        assertThat(deciders.decide(state, command, proceedings)).isEqualTo(decision);
        return decision;
    }

    private Object stateOf(LedgerCommand command) {
        return deciders.streamOf(command).after(history(command.target()));
    }

    /** What every accepted command has to give (rules A1, A2, L1). */
    private void checkWhole(LedgerCommand command, List<? extends LedgerEvent> events, MemoryProceedings proceedings) {
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.stream()).isEqualTo(command.target());
            assertThat(event.act().id()).isEqualTo(proceedings.act().id());
            assertThat(event.act().actor()).isEqualTo(proceedings.actor());
            assertThat(event.act().documents()).isEqualTo(proceedings.documents());
            assertThat(event.act().basedOn()).isEqualTo(proceedings.act().basedOn());
            assertThat(event.act().basedOn()).extracting(StreamVersion::stream).contains(command.target());
        });
    }

    private void append(LedgerEvent event) {
        streams.computeIfAbsent(event.stream(), stream -> new ArrayList<>()).add(event);
    }

    /** Does something with the ledger as it is, and goes on. */
    public LedgerFixture also(Consumer<LedgerFixture> doing) {
        doing.accept(this);
        return this;
    }
}
