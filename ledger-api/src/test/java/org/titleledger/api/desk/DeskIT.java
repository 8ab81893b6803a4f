package org.titleledger.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyCommand.DissolveParty;
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

/** The desk on a real database: one act or none, one answer for one key, and claims that hold under concurrency. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DeskIT {

    private static final Actor CLERK = new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000001"), "clerk");

    private final Desk desk;
    private final Identities identities;
    private final JdbcTemplate jdbc;

    DeskIT(Desk desk, Identities identities, JdbcTemplate jdbc) {
        this.desk = desk;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    @Test
    void anAcceptedCommandIsOneEventWithItsPlaceInTheLog() {
        PartyId party = newParty();
        Receipt receipt = desk.record(submission(register(party, "甲单位")));

        Map<String, Object> row = jdbc.queryForMap(
                "SELECT * FROM ledger.event WHERE act = ?", receipt.act().value());
        assertThat(row)
                .containsEntry("stream", party.toString())
                .containsEntry("type", "party.registered")
                .containsEntry("position", receipt.position());
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(row.get("payload").toString())
                .contains("\"login\":\"clerk\"")
                .contains("甲单位");
    }

    @Test
    void aRefusedCommandLeavesNothing() {
        PartyId party = newParty();
        long before = events();
        assertRefused(new RenameParty(party, null, "乙"), new PartyRefusal.PartyNotFound(party));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anActSaysWhichVersionsItReadOfOtherStreams() {
        PartyId school = newParty();
        PartyId ministry = newParty();
        desk.record(submission(register(school, "学校")));
        desk.record(submission(register(ministry, "厅")));
        DocumentId paper = filedDocument();
        Receipt receipt = desk.record(new Submission(
                new DissolveParty(
                        school,
                        null,
                        List.of(new org.titleledger.party.Successor(ministry, org.titleledger.shared.Share.WHOLE))),
                CLERK,
                Role.CLERK,
                "机构撤销",
                List.of(paper),
                null));
        String payload = jdbc.queryForObject(
                "SELECT payload FROM ledger.event WHERE act = ?",
                String.class,
                receipt.act().value());
        assertThat(payload)
                .contains("{\"stream\":\"" + school + "\",\"version\":1}")
                .contains("{\"stream\":\"" + ministry + "\",\"version\":1}");
    }

    @Test
    void aDocumentThatWasNeverFiledIsRefused() {
        DocumentId unknown = new DocumentId(identities.next());
        Submission submission =
                new Submission(register(newParty(), "丙"), CLERK, Role.CLERK, null, List.of(unknown), null);
        assertThatThrownBy(() -> desk.record(submission))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new ActRefusal.DocumentIsUnknown(unknown)));
    }

    @Test
    void anotherVersionThanTheExpectedOneIsRefused() {
        PartyId party = newParty();
        desk.record(submission(register(party, "丁")));
        Submission late = new Submission(new RenameParty(party, null, "戊"), CLERK, Role.CLERK, null, List.of(), 7L);
        assertThatThrownBy(() -> desk.record(late))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new ActRefusal.VersionIsNotThePresentOne(party.stream(), 7, 1)));
    }

    @Test
    void theSameKeyAndContentGetTheFirstAnswerAndTwinsWait() throws Exception {
        IdempotencyKey key = key("twins", "content");
        CountDownLatch start = new CountDownLatch(1);
        List<Answer> answers = together(8, () -> {
            start.countDown();
            start.await();
            PartyId party = newParty();
            return desk.answer(
                    submission(register(party, "双胞胎")), key, receipt -> new Answer(201, Map.of(), party.toString()));
        });
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM ledger.event WHERE payload LIKE '%双胞胎%'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        desk.answer(submission(register(newParty(), "己")), key("k", "one"), receipt -> new Answer(201, Map.of(), "1"));
        assertThatThrownBy(() -> desk.answer(
                        submission(register(newParty(), "庚")),
                        key("k", "two"),
                        receipt -> new Answer(201, Map.of(), "2")))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new DeskRefusal.RecordedWithDifferentContent("k")));
    }

    @Test
    void ofManyWhoClaimOneIdentifierAtOnceOneGetsIt() throws Exception {
        List<Boolean> accepted = together(8, () -> {
            try {
                desk.record(submission(property("140105001002GB00003W00000000")));
                return true;
            } catch (CommandRefused refused) {
                assertThat(refused.refusal()).isInstanceOf(PropertyRefusal.IdentifierIsTaken.class);
                return false;
            }
        });
        assertThat(accepted).containsOnlyOnce(true);
    }

    @Test
    void manyWritersOfOneStreamAllGetIn() throws Exception {
        PartyId party = newParty();
        desk.record(submission(register(party, "众人所写")));
        List<Receipt> receipts = together(
                12,
                () -> desk.record(submission(new RenameParty(
                        party,
                        org.titleledger.shared.LegalDate.of(java.time.LocalDate.of(2000, 1, 1)),
                        "名" + identities.next()))));
        assertThat(receipts)
                .extracting(Receipt::version)
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    private <T> List<T> together(int writers, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<T>> futures = pool.invokeAll(java.util.Collections.nCopies(writers, work));
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private void assertRefused(LedgerCommand command, Refusal refusal) {
        assertThatThrownBy(() -> desk.record(submission(command)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private DocumentId filedDocument() {
        var command = new org.titleledger.evidence.EvidenceCommand.FileDocument(
                Digest.of("撤销文件"), 12, "text/plain", "撤销.txt", "撤销文件", null, null, null);
        desk.record(submission(command));
        return command.document();
    }

    private IdempotencyKey key(String key, String content) {
        return new IdempotencyKey(CLERK.user(), "POST", "/api/v1/parties", key, Digest.of(content));
    }

    private PartyId newParty() {
        return new PartyId(identities.next());
    }

    private static RegisterParty register(PartyId party, String name) {
        return new RegisterParty(party, null, name, PartyKind.ORGAN, null, null);
    }

    private RegisterProperty property(String unitCode) {
        return new RegisterProperty(
                new PropertyId(identities.next()),
                null,
                PropertyKind.PARCEL,
                new Description("宗地", null, null),
                null,
                List.of(new Identifier(Identifier.UNIT_CODE, unitCode)),
                List.of());
    }

    private static Submission submission(LedgerCommand command) {
        return submission(command, null);
    }

    private static Submission submission(LedgerCommand command, @Nullable Long expectedVersion) {
        return new Submission(command, CLERK, Role.CLERK, null, List.of(), expectedVersion);
    }

    private long events() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
        return count == null ? 0 : count;
    }

    private PropertyId property(PropertyKind kind, Identifier... identifiers) {
        PropertyId property = new PropertyId(identities.next());
        desk.record(submission(new RegisterProperty(
                property, null, kind, new Description("房产", null, null), null, List.of(identifiers), List.of())));
        return property;
    }

    private static LegalDate on(String day) {
        return LegalDate.of(LocalDate.parse(day));
    }

    /** Rule J1: an identifier belongs to whom the last statement in the law's time gives it, not the last in the log. */
    @Test
    void whatIsRecordedLateOfThePastClaimsAndFreesNothing() {
        Identifier now = new Identifier("PIN", "now " + identities.next());
        Identifier then = new Identifier("PIN", "then " + identities.next());
        PropertyId renumbered = property(PropertyKind.PARCEL);
        desk.record(submission(new RecordIdentifiers(renumbered, on("2010-01-01"), List.of(now))));
        desk.record(submission(new RecordIdentifiers(renumbered, on("1990-01-01"), List.of(then))));
        PropertyId other = property(PropertyKind.PARCEL, then);
        assertRefused(
                new RecordIdentifiers(other, on("2020-01-01"), List.of(now)),
                new PropertyRefusal.IdentifierIsTaken(now.scheme(), now.value()));
    }

    @Test
    void whatStoodThereInThePastStandsThereNoMore() {
        PropertyId before = property(PropertyKind.PARCEL);
        PropertyId now = property(PropertyKind.PARCEL);
        PropertyId building = property(PropertyKind.BUILDING);
        desk.record(submission(new PlaceProperty(building, on("2010-01-01"), now)));
        desk.record(submission(new PlaceProperty(building, on("1990-01-01"), before)));
        assertRefused(
                new RetireProperty(now, on("2020-01-01"), "合并"),
                new RetirementRefusal.SomethingStandsOnTheProperty(building));
        desk.record(submission(new RetireProperty(before, on("2020-01-01"), "合并")));
    }
}
