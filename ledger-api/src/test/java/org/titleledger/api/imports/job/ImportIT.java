package org.titleledger.api.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.Submission;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;

/** Imports on a real database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ImportIT {

    private static final Actor CLERK = new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000001"), "clerk");
    private static final String HEADING =
            "名称,办公区,类型,坐落,权利类型,权属状态,权利性质,权利人,证书类型,证书号,登记日期,建筑面积,管理单位,移交日期," + "使用单位,使用起始日期\n";

    private final ImportDesk imports;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Desk desk;
    private final Identities identities;
    private final JdbcTemplate jdbc;

    ImportIT(
            ImportDesk imports,
            ImportJobs jobs,
            ImportWorker worker,
            Desk desk,
            Identities identities,
            JdbcTemplate jdbc) {
        this.imports = imports;
        this.jobs = jobs;
        this.worker = worker;
        this.desk = desk;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    private ImportJob run(String list) throws IOException {
        return run(list.getBytes(StandardCharsets.UTF_8), ImportKind.PROPERTIES, null, false);
    }

    private ImportJob run(byte[] list, ImportKind kind, @Nullable String mapping, boolean dryRun) throws IOException {
        ImportId id = imports.submit(
                new ImportDesk.Submitted(list, "清单.csv", "text/csv", kind, mapping, dryRun), CLERK, Role.CLERK);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(id).orElseThrow(), job -> job.state() != ImportState.RUNNING);
    }

    private static List<Integer> counts(ImportJob job) {
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.read()).isEqualTo(job.rows());
        return List.of(job.rows(), job.accepted(), job.unchanged(), job.different(), job.refused());
    }

    private List<String> findings(ImportJob job) {
        List<Finding> findings = new ArrayList<>();
        jobs.findings(job.id(), findings::add);
        return findings.stream()
                .map(finding -> finding.line() + " " + finding.column() + " " + finding.code())
                .toList();
    }

    private long events() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
        return count == null ? 0 : count;
    }

    private List<String> typesOfLastAct() {
        return jdbc.queryForList(
                "SELECT type FROM ledger.event WHERE act = (SELECT act FROM ledger.event ORDER BY position DESC LIMIT 1)"
                        + " ORDER BY position",
                String.class);
    }

    @Test
    void theMainJobsListGoesInOnceInBothEncodings() throws IOException {
        String rows = List.of("1990-01-01", "1991年2月3日", "1992/3/4", "1993-13-01").stream()
                .map(day -> "主楼" + day.hashCode() + ",主区,幢,解放路" + day.length() + "号,房屋所有权,已登记,划拨,省主厅,房产证,房权证主字第"
                        + day.hashCode() + "号," + day + ",1234.5,省主局,2020-01-01,省主厅,2020-01-01\n")
                .collect(Collectors.joining());
        ImportJob first =
                run(("\ufeff" + HEADING + rows).getBytes(StandardCharsets.UTF_8), ImportKind.PROPERTIES, null, false);
        assertThat(counts(first)).containsExactly(4, 3, 0, 0, 1);
        assertThat(findings(first)).containsExactly("5 登记日期 " + FindingCode.DATE_IMPOSSIBLE.code());
        long before = events();
        ImportJob second =
                run((HEADING + rows).getBytes(Charset.forName("GB18030")), ImportKind.PROPERTIES, null, false);
        assertThat(counts(second)).containsExactly(4, 0, 3, 0, 1);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aRowIsOneActThatRestsOnTheFile() throws IOException {
        ImportJob job = run(
                HEADING + "一号楼,行区,幢,行路1号,房屋所有权,已登记,划拨,行厅,房产证,房权证行字第1号,1990-01-01,1234.5,行局,2020-01-01,行所,2020-01-01\n");
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        assertThat(typesOfLastAct())
                .containsExactly(
                        "party.registered",
                        "party.registered",
                        "party.registered",
                        "property.registered",
                        "title.recorded",
                        "custody.handed-over",
                        "occupancy.assigned");
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT payload::json -> 'act' ->> 'documents' FROM ledger.event WHERE act ="
                                + " (SELECT act FROM ledger.event ORDER BY position DESC LIMIT 1)",
                        String.class))
                .singleElement()
                .asString()
                .contains("document:");
        assertThat(job.position()).isEqualTo(jdbc.queryForObject("SELECT max(position) FROM ledger.event", Long.class));
    }

    @Test
    void partiesAreRegisteredOnceAndKnownByFormerNames() throws IOException {
        PartyId renamed = new PartyId(identities.next());
        record(new RegisterParty(renamed, null, "旧名厅", PartyKind.ORGAN, null, null));
        record(new RenameParty(renamed, LegalDate.of(LocalDate.of(2001, 1, 1)), "新名厅"));
        ImportJob job = run(
                "名称,类型,权利类型,权属状态,权利人\n甲楼,幢,房屋所有权,已登记,旧 名 厅\n乙楼,幢,房屋所有权,已登记,新名厅\n丙楼,幢,房屋所有权,已登记,甲新单位\n丁楼,幢,房屋所有权,已登记,甲新单位\n");
        assertThat(counts(job)).containsExactly(4, 4, 0, 0, 0);
        assertThat(jdbc.queryForList(
                        "SELECT payload::json ->> 'name' FROM ledger.event WHERE type = 'party.registered' AND payload LIKE ANY"
                                + " (ARRAY['%旧名厅%', '%新名厅%', '%甲新单位%', '%旧 名 厅%'])",
                        String.class))
                .containsExactlyInAnyOrder("旧名厅", "甲新单位");
    }

    private void record(LedgerCommand command) {
        desk.record(new Submission(command, CLERK, Role.CLERK, null, List.of(), null));
    }

    @Test
    void aNameThatFitsTwoPartiesIsRefused() throws IOException {
        record(new RegisterParty(new PartyId(identities.next()), null, "重名局", PartyKind.ORGAN, null, null));
        record(new RegisterParty(new PartyId(identities.next()), null, "重名局", PartyKind.ORGAN, null, null));
        ImportJob job = run("名称,类型,权利类型,权属状态,权利人\n重楼,幢,房屋所有权,已登记,重名局\n");
        assertThat(counts(job)).containsExactly(1, 0, 0, 0, 1);
        assertThat(findings(job)).containsExactly("2 权利人 " + FindingCode.PARTY_AMBIGUOUS.code());
    }

    @Test
    void whatTheLedgerKnowsOtherwiseIsReportedAndStays() throws IOException {
        String heading = "名称,办公区,类型,坐落,权利类型,权属状态,权利人,登记日期,建筑面积\n";
        run(heading + "异楼,异区,幢,异路1号,房屋所有权,已登记,异厅,1990-01-01,100\n");
        long before = events();
        ImportJob job = run(heading + "异楼,异区,幢,异路1号,房屋所有权,已登记,异局,1990-01-02,100.0\n");
        assertThat(counts(job)).containsExactly(1, 0, 0, 1, 0);
        assertThat(findings(job))
                .containsExactlyInAnyOrder(
                        "2 权利人 " + FindingCode.DIFFERS.code(), "2 登记日期 " + FindingCode.DIFFERS.code());
        ImportJob withoutTitle = run(heading + "异楼,异区,幢,异路1号,,,,,100\n");
        assertThat(counts(withoutTitle)).containsExactly(1, 0, 0, 1, 0);
        ImportJob silent = run("名称,办公区,类型,坐落\n异楼,异区,幢,异路1号\n");
        assertThat(counts(silent)).containsExactly(1, 0, 1, 0, 0);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void theSameRowTwiceInOneFileIsOneProperty() throws IOException {
        ImportJob job = run("名称,类型,坐落\n双楼,幢,双路1号\n双楼,幢,双路1号\n双楼,宗地,双路1号\n");
        assertThat(counts(job)).containsExactly(3, 1, 1, 1, 0);
    }

    @Test
    void aBuildingStandsOnTheParcelOfItsCode() throws IOException {
        ImportJob job = run("名称,类型,不动产单元号,所在宗地\n"
                + "代码下的宗地,宗地,140105009009GB00009W00000000,\n"
                + "一号楼,幢,140105009009GB00009F00010000,\n"
                + "二号楼,幢,,140105 009009 GB00009 W00000000\n"
                + "三号楼,幢,140105009009GB00008F00010000,代码下的宗地\n"
                + "四号楼,幢,,没有的宗地\n");
        assertThat(counts(job)).containsExactly(5, 3, 0, 0, 2);
        assertThat(findings(job))
                .containsExactly(
                        "5 不动产单元号 property.unit-code-does-not-fit-its-parent",
                        "6 所在宗地 " + FindingCode.PARENT_UNKNOWN.code());
        assertThat(jdbc.queryForObject("SELECT count(*) FROM ledger.stands_on", Long.class))
                .isGreaterThanOrEqualTo(2L);
    }

    @Test
    void whatTheLedgerRefusesIsInTheReportAndTheRestGoesIn() throws IOException {
        ImportJob job = run("名称,类型,管理单位,移交单位\n甲院,幢,同局,同局\n乙院,幢,同局,他局\n");
        assertThat(counts(job)).containsExactly(2, 1, 0, 0, 1);
        assertThat(findings(job)).containsExactly("2 管理单位 custody.giver-is-the-receiver");
        List<Finding> found = new ArrayList<>();
        jobs.findings(job.id(), found::add);
        assertThat(found.getFirst().arguments()).as("parties by their names").containsExactly("同局");
    }

    @Test
    void aDryRunRecordsNothingAndSaysTheSame() throws IOException {
        byte[] list = ("名称,类型,不动产单元号,权利类型,权属状态,权利人\n试地,宗地,140105008008GB00008W00000000,,,\n"
                        + "试楼,幢,140105008008GB00008F00010000,房屋所有权,已登记,试厅\n坏楼,房,,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        long before = events();
        ImportJob dry = run(list, ImportKind.PROPERTIES, null, true);
        assertThat(counts(dry)).containsExactly(3, 2, 0, 0, 1);
        assertThat(events()).isEqualTo(before);
        ImportJob real = run(list, ImportKind.PROPERTIES, null, false);
        assertThat(counts(real)).isEqualTo(counts(dry));
        assertThat(findings(real)).isEqualTo(findings(dry));
        assertThat(counts(run(list, ImportKind.PROPERTIES, null, true))).containsExactly(3, 0, 2, 0, 1);
    }

    @Test
    void partiesGoInWithTheirEndAndAreKnownAgain() throws IOException {
        byte[] list = "名称,类型,统一社会信用代码,成立日期,撤销日期\n建校,事业单位,,1956年,1999-06-30\n教厅,机关,11330000002482322Q,1950-01-01,\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(counts(run(list, ImportKind.PARTIES, null, false))).containsExactly(2, 2, 0, 0, 0);
        assertThat(counts(run(list, ImportKind.PARTIES, null, false))).containsExactly(2, 0, 2, 0, 0);
        byte[] other = "名称,类型,统一社会信用代码,成立日期,撤销日期\n建校,企业,,1956年,1999-06-30\n别厅,机关,11330000002482322Q,,\n"
                .getBytes(StandardCharsets.UTF_8);
        ImportJob job = run(other, ImportKind.PARTIES, null, false);
        assertThat(counts(job)).containsExactly(2, 0, 0, 1, 1);
        assertThat(findings(job))
                .containsExactly(
                        "2 类型 " + FindingCode.DIFFERS.code(), "3 名称 " + FindingCode.CREDIT_CODE_OF_ANOTHER.code());
    }

    @Test
    void codesOfHoldersAreHeldAgainstTheirNames() throws IOException {
        String heading = "名称,类型,权利类型,权属状态,权利人,权利人统一社会信用代码\n";
        record(new RegisterParty(new PartyId(identities.next()), null, "无码厅", PartyKind.ORGAN, null, null));
        ImportJob job = run(heading + "码楼一,幢,房屋所有权,已登记,有码厅,11330000002484088Y\n"
                + "码楼二,幢,房屋所有权,已登记,有码厅,11330000002482162H\n"
                + "码楼三,幢,房屋所有权,已登记,无码厅,12330000727183266J\n");
        assertThat(counts(job)).containsExactly(3, 2, 0, 0, 1);
        assertThat(findings(job))
                .containsExactly(
                        "3 权利人 " + FindingCode.PARTY_HAS_ANOTHER_CODE.code(),
                        "4 权利人 " + FindingCode.PARTY_WITHOUT_CODE.code());
    }

    @Test
    void whatFitsSeveralPropertiesIsRefused() throws IOException {
        run("名称,类型,不动产单元号\n同楼,幢,140105007007GB00007F00010000\n同楼,幢,140105007007GB00007F00020000\n");
        String mapping = """
                {"columns": {"identifier": "ID"}, "identifierScheme": "SEVERAL"}""";
        run("名称,类型,ID\n别楼,幢,77\n".getBytes(StandardCharsets.UTF_8), ImportKind.PROPERTIES, mapping, false);
        ImportJob described = run("名称,类型\n同楼,幢\n");
        assertThat(findings(described)).containsExactly("2 名称 " + FindingCode.DESCRIPTION_FITS_TWO.code());
        ImportJob identified = run(
                "名称,类型,不动产单元号,ID\n别楼,幢,140105007007GB00007F00010000,77\n".getBytes(StandardCharsets.UTF_8),
                ImportKind.PROPERTIES,
                mapping,
                false);
        assertThat(findings(identified)).containsExactly("2 名称 " + FindingCode.IDENTIFIERS_FIT_TWO.code());
        ImportJob parent = run("名称,类型,所在幢\n上户,户,同楼\n");
        assertThat(findings(parent)).containsExactly("2 所在幢 " + FindingCode.PARENT_AMBIGUOUS.code());
    }

    @Test
    void aLostRaceCostsOnlyTheRowThatLostIt() throws IOException {
        jdbc.update(
                "INSERT INTO ledger.identifier_claim (scheme, value, property) VALUES ('UNIT_CODE', ?, ?)",
                "140105006006GB00006F00020000",
                UUID.randomUUID());
        ImportJob job = run("名称,类型,不动产单元号\n争楼一,幢,140105006006GB00006F00010000\n"
                + "争楼二,幢,140105006006GB00006F00020000\n争楼三,幢,140105006006GB00006F00030000\n");
        assertThat(counts(job)).containsExactly(3, 2, 0, 0, 1);
        assertThat(findings(job)).containsExactly("3 不动产单元号 property.identifier-is-taken");
    }

    @Test
    void anInterruptedImportGoesOnWhereItWas() throws IOException {
        byte[] list = "名称,类型\n续楼一,幢\n续楼二,幢\n续楼三,幢\n".getBytes(StandardCharsets.UTF_8);
        ImportId id = new ImportId(identities.next());
        jobs.add(job(id), list);
        jdbc.update("UPDATE work.import_job SET read = 1, accepted = 1 WHERE id = ?", id.value());
        worker.resume();
        worker.resume();
        ImportJob done = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jobs.find(id).orElseThrow(), job -> job.state() != ImportState.RUNNING);
        assertThat(counts(done)).containsExactly(3, 3, 0, 0, 0);
        assertThat(counts(run("名称,类型\n等楼,幢\n")))
                .as("the second resumption is behind us")
                .contains(1);
        assertThat(jobs.find(id)).contains(done);
        assertThat(jdbc.queryForList(
                        "SELECT payload::json -> 'description' ->> 'name' FROM ledger.event"
                                + " WHERE type = 'property.registered' AND payload LIKE '%续楼%' ORDER BY position",
                        String.class))
                .containsExactly("续楼二", "续楼三");
        assertThat(jdbc.queryForObject(
                        "SELECT octet_length(content) FROM work.import_job WHERE id = ?", Integer.class, id.value()))
                .as("the file is kept as a document")
                .isZero();
    }

    private static ImportJob job(ImportId id) {
        return new ImportJob(
                id,
                ImportKind.PROPERTIES,
                "续.csv",
                "text/csv",
                false,
                null,
                ImportState.RUNNING,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                CLERK.user(),
                CLERK.login(),
                Role.CLERK,
                Instant.EPOCH,
                null);
    }

    @Test
    void aClerkAndAnImportDoNotStandInEachOthersWay() throws IOException {
        StringBuilder list = new StringBuilder("名称,类型,坐落,权利类型,权属状态,权利人,管理单位\n");
        for (int row = 0; row < 1_500; row++) {
            list.append("并楼%d,幢,并路%d号,房屋所有权,已登记,并局%d,并办\n".formatted(row, row, row % 50));
        }
        ImportId id = imports.submit(
                new ImportDesk.Submitted(
                        list.toString().getBytes(StandardCharsets.UTF_8),
                        "并.csv",
                        "text/csv",
                        ImportKind.PROPERTIES,
                        null,
                        false),
                CLERK,
                Role.CLERK);
        int byClerk = 0;
        while (jobs.find(id).orElseThrow().state() == ImportState.RUNNING) {
            PartyId party = new PartyId(identities.next());
            record(new RegisterParty(party, null, "旁人" + byClerk, PartyKind.OTHER, null, null));
            record(new RenameParty(party, LegalDate.of(LocalDate.of(2001, 1, 1)), "旁人" + byClerk + "改"));
            byClerk++;
        }
        assertThat(counts(jobs.find(id).orElseThrow())).containsExactly(1_500, 1_500, 0, 0, 0);
        assertThat(byClerk).isPositive();
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM ledger.event WHERE type = 'party.registered' AND payload LIKE '%\"name\":\"并%'",
                        Integer.class))
                .as("each party once")
                .isEqualTo(51);
    }

    @Test
    void aFileThatBreaksOffIsRefusedWhole() throws IOException {
        long before = events();
        ImportJob job = run("名称,类型\n断楼,幢\n\"断楼二,幢\n");
        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(findings(job)).containsExactly("1  " + FileProblem.QUOTES_BROKEN.code());
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aHeadingOrMappingThatIsWrongIsRefusedAtOnce() {
        assertThatThrownBy(() -> run("标题\nx\n"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.HEADING_UNKNOWN));
        assertThatThrownBy(() -> run(
                        "名称\nx\n".getBytes(StandardCharsets.UTF_8),
                        ImportKind.PROPERTIES,
                        "{\"columns\": {\"nam\": \"名称\"}}",
                        false))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.pointer()).isEqualTo("/columns/nam"));
    }
}
