package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.DESIGNATION;
import static org.titleledger.testing.Commands.building;
import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.handover;
import static org.titleledger.testing.Commands.parcel;
import static org.titleledger.testing.Commands.party;
import static org.titleledger.testing.Commands.rooms;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.heldBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.titleledger.bureau.BureauCommand.DesignateBureau;
import org.titleledger.bureau.BureauModule;
import org.titleledger.custody.CustodyModule;
import org.titleledger.evidence.EvidenceCommand.FileDocument;
import org.titleledger.evidence.EvidenceModule;
import org.titleledger.occupancy.OccupancyModule;
import org.titleledger.party.PartyModule;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.PropertyModule;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.MemoryProceedings;
import org.titleledger.testing.Sample;
import org.titleledger.testing.Titles;
import org.titleledger.title.TitleModule;

/** The shells in Axon itself, on a store in memory: they route, apply and remember, and decide nothing. */
class ShellTest {

    private final InMemoryEventStorageEngine store = new InMemoryEventStorageEngine();
    private final Deciders deciders = LedgerFixture.deciders();
    private final Configuration axon = started();
    private int acts;

    private Configuration started() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> new NeverSerializes())
                .registerComponent(Deciders.class, configuration -> deciders)
                .configureEmbeddedEventStore(configuration -> store);
        List<ConfigurerModule> modules = List.of(
                new PartyModule(),
                new EvidenceModule(),
                new BureauModule(),
                new PropertyModule(),
                new TitleModule(),
                new CustodyModule(),
                new OccupancyModule());
        modules.forEach(module -> module.configureModule(configurer));
        return configurer.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    private CommandResultMessage<?> dispatch(LedgerCommand command) {
        return dispatch(command, null);
    }

    private CommandResultMessage<?> dispatch(LedgerCommand command, @Nullable Long seen) {
        acts++;
        MemoryProceedings proceedings = new MemoryProceedings(
                recorded(),
                new ActId(Sample.uuid(acts)),
                new MemoryProceedings.Asking(Sample.CLERK, Role.CLERK, null, List.of(), seen),
                Sample.TODAY);
        Asked asked = new Asked(command, proceedings);
        FutureCallback<Asked, Object> callback = new FutureCallback<>();
        axon.commandBus()
                .dispatch(
                        new GenericCommandMessage<>(
                                new GenericMessage<>(asked, MetaData.emptyInstance()),
                                asked.target().kind()),
                        callback);
        return callback.getResult();
    }

    /** What the store holds, as other streams are read from it. */
    private Map<StreamId, List<LedgerEvent>> recorded() {
        Map<StreamId, List<LedgerEvent>> streams = new LinkedHashMap<>();
        facts().forEach(fact -> streams.computeIfAbsent(fact.stream(), stream -> new ArrayList<>())
                .add(fact));
        return streams;
    }

    private List<LedgerEvent> facts() {
        try (Stream<? extends EventMessage<?>> events = store.readEvents(null, false)) {
            return events.map(event -> (LedgerEvent) event.getPayload()).toList();
        }
    }

    private static List<?> payload(CommandResultMessage<?> result) {
        assertThat(result.isExceptional()).isFalse();
        return (List<?>) result.getPayload();
    }

    private static CommandRefused refusal(CommandResultMessage<?> result) {
        assertThat(result.exceptionResult()).isInstanceOf(CommandRefused.class);
        return (CommandRefused) result.exceptionResult();
    }

    @Test
    void aFirstCommandMakesTheStreamAndAnswersItsFacts() {
        List<?> facts = payload(dispatch(party(POLICE, "省公安厅")));
        assertThat(facts).isEqualTo(facts());
        assertThat(facts()).singleElement().satisfies(fact -> {
            assertThat(fact.stream()).isEqualTo(POLICE.stream());
            assertThat(fact.act().basedOn()).containsExactly(new StreamVersion(POLICE.stream(), 0));
        });
    }

    @Test
    void aSecondCommandIsDecidedOnWhatTheFirstRecorded() {
        dispatch(party(POLICE, "省公安厅"));
        assertThat(payload(dispatch(dissolution(POLICE, "2001-01-01")))).hasSize(1);
        assertThat(facts().getLast().act().basedOn()).containsExactly(new StreamVersion(POLICE.stream(), 1));
        assertThat(refusal(dispatch(dissolution(POLICE, "2002-01-01"))).refusal())
                .isEqualTo(new PartyRefusal.PartyIsDissolvedAlready(POLICE));
    }

    @Test
    void aRefusalLeavesNoEventAndArrivesAsTheDetailsOfTheException() {
        CommandRefused refused = refusal(dispatch(dissolution(SCHOOL, "1999-06-30")));
        assertThat(refused.<Object>getDetails()).contains(new PartyRefusal.PartyNotFound(SCHOOL));
        assertThat(facts()).isEmpty();
        assertThat(payload(dispatch(party(SCHOOL, "省建筑学校")))).hasSize(1);
    }

    /** Rule K3. */
    @Test
    void theVersionThatTheCallerSawIsComparedWithThePresentOne() {
        dispatch(party(POLICE, "省公安厅"), 0L);
        assertThat(refusal(dispatch(dissolution(POLICE, "2001-01-01"), 0L)).refusal())
                .isEqualTo(new ActRefusal.VersionIsNotThePresentOne(POLICE.stream(), 0, 1));
        assertThat(payload(dispatch(dissolution(POLICE, "2001-01-01"), 1L))).hasSize(1);
    }

    /** Every kind of stream has its shell, and each records the facts that the decisions alone would make. */
    @Test
    void allShellsRecordWhatTheDecisionsMake() {
        List<LedgerCommand> commands = List.of(
                party(POLICE, "省公安厅"),
                party(BUREAU, "省机关事务管理局"),
                parcel(),
                building(),
                Titles.recorded(heldBy(POLICE), "1987-05-01"),
                handover(null, BUREAU, "2019-11-20"),
                rooms("301"),
                new DesignateBureau(DESIGNATION, on("2018-11-01"), BUREAU),
                new FileDocument(Digest.of("a"), 1, "text/plain", "a.txt", null, null, null, null));
        LedgerFixture expected = new LedgerFixture();
        for (LedgerCommand command : commands) {
            payload(dispatch(command));
            expected.givenAccepted(command);
        }
        Set<String> kinds = new TreeSet<>();
        recorded().forEach((stream, history) -> {
            kinds.add(stream.kind());
            assertThat(history).hasSameSizeAs(expected.history(stream));
            assertThat(state(stream, history)).isEqualTo(state(stream, expected.history(stream)));
        });
        assertThat(kinds).containsExactly("bureau", "custody", "document", "occupancy", "party", "property", "title");
    }

    /** The states carry act ids where they have timelines; those of both ledgers are told apart by nothing else. */
    private static String state(StreamId stream, List<LedgerEvent> history) {
        return history.stream()
                .map(event -> event.toString().replaceAll("ActId\\[[^]]*]|act=Act\\[id=[0-9a-f-]+", "act"))
                .toList()
                .toString();
    }

    /** The end of a property is written to the property's stream, by a decider of its own. */
    @Test
    void twoDecidersMayWriteOneKindOfStream() {
        dispatch(parcel());
        payload(dispatch(new RetireProperty(Sample.PARCEL, on("2020-01-01"), "合并")));
        assertThat(refusal(dispatch(new RetireProperty(Sample.PARCEL, on("2021-01-01"), "合并")))
                        .refusal())
                .isEqualTo(new PropertyRefusal.PropertyIsRetired(Sample.PARCEL));
    }

    /** The store keeps objects; whoever serialises here has gone astray. */
    private static final class NeverSerializes implements Serializer {

        @Override
        public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
            return false;
        }

        @Override
        public <S, T> T deserialize(SerializedObject<S> serializedObject) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class classForType(SerializedType type) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public SerializedType typeForClass(Class type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Converter getConverter() {
            throw new UnsupportedOperationException();
        }
    }
}
