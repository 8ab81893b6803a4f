package org.titleledger.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.operations.Correlation;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyCommand.PlaceProperty;
import org.titleledger.property.PropertyCommand.RecordIdentifiers;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.retirement.RetirementRefusal;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Actor;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Role;

/** Acts that wait at the same time are recorded in one transaction, and nobody notices. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SittingIT {

    private static final Actor CLERK = new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000001"), "clerk");

    private static final LegalDate SINCE = LegalDate.of(LocalDate.of(2000, 1, 1));
    private static final LegalDate LATER = LegalDate.of(LocalDate.of(2001, 1, 1));

    private final Desk desk;
    private final Identities identities;
    private final JdbcTemplate jdbc;
    private final DataSource sessions;
    private BusySittings together;

    SittingIT(Desk desk, Identities identities, JdbcTemplate jdbc, DataSource sessions) {
        this.desk = desk;
        this.identities = identities;
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    @BeforeEach
    void keepBothSittingsBusy() throws SQLException {
        together = new BusySittings(desk, identities, jdbc, sessions);
    }

    @AfterEach
    void letBothGo() throws Exception {
        together.close();
    }

    private <T> List<Future<T>> handedInTogether(List<Callable<T>> acts) throws Exception {
        return together.handIn(acts);
    }

    @Test
    void whatWaitsTogetherIsOneTransactionAndEachHasItsOwnReceipt() throws Exception {
        List<PartyId> parties = new ArrayList<>();
        List<Callable<Receipt>> acts = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            PartyId party = new PartyId(identities.next());
            parties.add(party);
            acts.add(() -> desk.record(submission(party(party))));
        }
        List<Receipt> receipts = results(handedInTogether(acts));

        assertThat(transactionsOf(receipts)).isEqualTo(1);
        for (int number = 0; number < receipts.size(); number++) {
            Receipt receipt = receipts.get(number);
            Map<String, Object> row =
                    jdbc.queryForMap("SELECT * FROM ledger.event WHERE position = ?", receipt.position());
            assertThat(row)
                    .containsEntry("stream", parties.get(number).toString())
                    .containsEntry("act", receipt.act().value())
                    .containsEntry("sequence", receipt.version() - 1);
        }
    }

    @Test
    void aRefusalIsOnlyItsOwn() throws Exception {
        PartyId unknown = new PartyId(identities.next());
        DocumentId neverFiled = new DocumentId(identities.next());
        PartyId known = new PartyId(identities.next());
        List<Future<Receipt>> futures = handedInTogether(List.of(
                () -> desk.record(submission(party(known))),
                () -> desk.record(submission(new RenameParty(unknown, null, "乙"))),
                () -> desk.record(new Submission(
                        party(new PartyId(identities.next())), CLERK, Role.CLERK, null, List.of(neverFiled), null)),
                () -> desk.record(
                        new Submission(new RenameParty(known, SINCE, "丙"), CLERK, Role.CLERK, null, List.of(), 7L)),
                () -> desk.record(
                        new Submission(new RenameParty(known, SINCE, "丁"), CLERK, Role.CLERK, null, List.of(), 1L))));

        Receipt first = futures.getFirst().get();
        assertRefused(futures.get(1), new PartyRefusal.PartyNotFound(unknown));
        assertRefused(futures.get(2), new ActRefusal.DocumentIsUnknown(neverFiled));
        assertRefused(futures.get(3), new ActRefusal.VersionIsNotThePresentOne(known.stream(), 7, 1));
        Receipt last = futures.getLast().get();
        assertThat(last.version()).as("decided on what was decided before it").isEqualTo(2);
        assertThat(transactionsOf(List.of(first, last))).isEqualTo(1);
    }

    @Test
    void ofTwoWhoClaimTheSameOneIsRefusedAndTheOthersAreRecorded() throws Exception {
        String value = identities.next().toString();
        List<Future<Receipt>> futures = handedInTogether(List.of(
                () -> desk.record(submission(building(value))),
                () -> desk.record(submission(building(value))),
                () -> desk.record(submission(party(new PartyId(identities.next()))))));
        assertThat(futures).filteredOn(SittingIT::isRecorded).hasSize(2);
        assertThat(isRecorded(futures.getLast())).isTrue();
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM ledger.event WHERE payload LIKE ?",
                        Long.class,
                        "%" + new Identifier("TEST", value).value() + "%"))
                .isEqualTo(1);
    }

    @Test
    void whatOneFreesTheNextMayClaim() throws Exception {
        String value = identities.next().toString();
        RegisterProperty owner = building(value);
        List<Receipt> receipts = results(handedInTogether(List.of(
                () -> desk.record(submission(owner)),
                () -> desk.record(submission(new RecordIdentifiers(
                        owner.property(), SINCE, List.of(new Identifier("TEST", value + "-new"))))),
                () -> desk.record(submission(building(value))))));
        assertThat(transactionsOf(receipts)).isEqualTo(1);
    }

    @Test
    void aKeyIsAnsweredOnceAndItsTwinIsToldTheSame() throws Exception {
        IdempotencyKey key =
                new IdempotencyKey(CLERK.user(), "POST", "/api/v1/parties", "twins-in-a-sitting", Digest.of("same"));
        IdempotencyKey other =
                new IdempotencyKey(CLERK.user(), "POST", "/api/v1/parties", "twins-in-a-sitting", Digest.of("other"));
        List<Future<Answer>> futures = handedInTogether(
                List.of(() -> answered(key), () -> answered(key), () -> answered(other), () -> answered(null)));
        assertThat(futures.get(0).get()).isEqualTo(futures.get(1).get());
        assertRefused(futures.get(2), new DeskRefusal.RecordedWithDifferentContent("twins-in-a-sitting"));
        assertThat(futures.get(3).get()).isNotEqualTo(futures.get(0).get());
    }

    private Answer answered(IdempotencyKey key) {
        return desk.answer(
                submission(party(new PartyId(identities.next()))),
                key,
                receipt -> new Answer(201, Map.of(), receipt.act().toString()));
    }

    @Test
    void whoWaitsForAStreamKeepsNobodyElse() throws Exception {
        PartyId held = new PartyId(identities.next());
        try (Connection another = sessions.getConnection()) {
            another.setAutoCommit(false);
            new StreamLocks(new JdbcTemplate(new SingleConnectionDataSource(another, true)), true).share(held.stream());
            List<Future<Receipt>> futures = handedInTogether(List.of(
                    () -> desk.record(submission(party(held))),
                    () -> desk.record(submission(party(new PartyId(identities.next())))),
                    () -> desk.record(submission(party(new PartyId(identities.next()))))));
            assertThat(futures.get(1).get(5, TimeUnit.SECONDS)).isNotNull();
            assertThat(futures.get(2).get(5, TimeUnit.SECONDS)).isNotNull();
            desk.record(submission(party(new PartyId(identities.next()))));
            assertThat(futures.getFirst().isDone()).isFalse();
            another.rollback();
            assertThat(futures.getFirst().get(10, TimeUnit.SECONDS).version()).isEqualTo(1);
        }
    }

    @Test
    void eachEventSaysUnderWhichIdItCame() throws Exception {
        List<Callable<Receipt>> acts = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            String id = "request-" + number;
            acts.add(() -> {
                List<Receipt> receipt = new ArrayList<>();
                Correlation.during(
                        id, () -> receipt.add(desk.record(submission(party(new PartyId(identities.next()))))));
                return receipt.getFirst();
            });
        }
        List<Receipt> receipts = results(handedInTogether(acts));
        for (int number = 0; number < receipts.size(); number++) {
            assertThat(jdbc.queryForObject(
                            "SELECT metadata FROM ledger.event WHERE position = ?",
                            String.class,
                            receipts.get(number).position()))
                    .contains("\"request-" + number + "\"");
        }
    }

    @Test
    void whatStandsOnAPropertyIsAsTheDraftLeavesIt() throws Exception {
        RegisterProperty parcel = parcel();
        RegisterProperty other = parcel();
        RegisterProperty building = building(identities.next().toString());
        RetireProperty retire = new RetireProperty(parcel.property(), SINCE, "合并");
        List<Future<Receipt>> futures = handedInTogether(List.of(
                () -> desk.record(submission(parcel)),
                () -> desk.record(submission(other)),
                () -> desk.record(submission(building)),
                () -> desk.record(submission(new PlaceProperty(building.property(), SINCE, parcel.property()))),
                () -> desk.record(submission(retire)),
                () -> desk.record(submission(new PlaceProperty(building.property(), LATER, other.property()))),
                () -> desk.record(submission(retire))));
        assertRefused(futures.get(4), new RetirementRefusal.SomethingStandsOnTheProperty(building.property()));
        assertThat(transactionsOf(
                        List.of(futures.getFirst().get(), futures.getLast().get())))
                .isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "SELECT parent FROM ledger.stands_on WHERE child = ?",
                        UUID.class,
                        building.property().value()))
                .containsExactly(other.property().value());
    }

    @Test
    void theDeskIsNoPartOfAnotherTransaction() {
        TransactionTemplate outer = new TransactionTemplate(new JdbcTransactionManager(sessions));
        assertThatThrownBy(() -> outer.executeWithoutResult(
                        status -> desk.record(submission(party(new PartyId(identities.next()))))))
                .isInstanceOf(IllegalStateException.class);
    }

    private long transactionsOf(List<Receipt> receipts) {
        return Set.copyOf(receipts.stream()
                        .map(receipt -> jdbc.queryForObject(
                                "SELECT xmin::text FROM ledger.event WHERE position = ?",
                                String.class,
                                receipt.position()))
                        .toList())
                .size();
    }

    private static boolean isRecorded(Future<Receipt> future) {
        try {
            return future.get(30, TimeUnit.SECONDS) != null;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause())
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            cause -> assertThat(cause.refusal()).isInstanceOf(PropertyRefusal.IdentifierIsTaken.class));
            return false;
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get(30, TimeUnit.SECONDS));
        }
        return results;
    }

    private static void assertRefused(Future<?> future, Refusal refusal) {
        assertThatThrownBy(() -> future.get(30, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static RegisterParty party(PartyId party) {
        return new RegisterParty(party, null, "单位" + party, PartyKind.ORGAN, null, null);
    }

    private RegisterProperty building(String identifier) {
        return property(PropertyKind.BUILDING, List.of(new Identifier("TEST", identifier)));
    }

    private RegisterProperty parcel() {
        return property(PropertyKind.PARCEL, List.of());
    }

    private RegisterProperty property(PropertyKind kind, List<Identifier> identifiers) {
        return new RegisterProperty(
                new PropertyId(identities.next()),
                null,
                kind,
                new Description("房产", null, null),
                null,
                identifiers,
                List.of());
    }

    private static Submission submission(LedgerCommand command) {
        return new Submission(command, CLERK, Role.CLERK, null, List.of(), null);
    }
}
