package org.titleledger.api.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.titleledger.api.imports.job.Importing.counts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.Submission;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.bureau.BureauCommand.ApproveDesignation;
import org.titleledger.bureau.BureauCommand.DesignateBureau;
import org.titleledger.bureau.DesignationId;
import org.titleledger.chain.Check;
import org.titleledger.chain.Problem;
import org.titleledger.chain.TitleChain;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Correction;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Role;
import org.titleledger.title.Ground;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleState;
import org.titleledger.title.TitleStatus;

/** Paper registers on a real database: deeds in any order, with whatever is wrong in them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TitleHistoryIT {

    private static final Actor REVIEWER =
            new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000002"), "reviewer");
    private static final String HEADING = "不动产单元号,出让人,受让人,权属来源,登记号,生效日期,登记日期\n";

    private final Importing importing;
    private final ImportWorker worker;
    private final Desk desk;
    private final Identities identities;
    private final EventArchive archive;
    private final JdbcTemplate jdbc;

    TitleHistoryIT(
            ImportDesk imports,
            ImportJobs jobs,
            ImportWorker worker,
            Desk desk,
            Identities identities,
            EventArchive archive,
            JdbcTemplate jdbc) {
        this.importing = new Importing(imports, jobs, jdbc);
        this.worker = worker;
        this.desk = desk;
        this.identities = identities;
        this.archive = archive;
        this.jdbc = jdbc;
    }

    /** The unit code of a building; each test has a parcel of its own. */
    private static String building(int parcel, int building) {
        return "140105001001GB%05dF%04d0000".formatted(parcel, building);
    }

    private static String parcel(int parcel) {
        return "140105001001GB%05dW00000000".formatted(parcel);
    }

    private void registered(String... codes) throws IOException {
        StringBuilder list = new StringBuilder("名称,不动产单元号\n");
        for (String code : codes) {
            list.append("史").append(code).append(',').append(code).append('\n');
        }
        assertThat(importing.run(ImportKind.PROPERTIES, list.toString()).accepted())
                .isEqualTo(codes.length);
    }

    private ImportJob history(String list) throws IOException {
        return importing.run(ImportKind.TITLE_HISTORY, list);
    }

    private void record(Actor actor, Role role, LedgerCommand command, DocumentId... documents) {
        desk.record(new Submission(command, actor, role, "更正", List.of(documents), null));
    }

    private PartyId party(String name) {
        PartyId party = new PartyId(identities.next());
        record(Importing.CLERK, Role.CLERK, new RegisterParty(party, null, name, PartyKind.ORGAN, null, null));
        return party;
    }

    private PropertyId property(String code) {
        return new PropertyId(Objects.requireNonNull(
                jdbc.queryForObject("SELECT property FROM ledger.identifier_claim WHERE value = ?", UUID.class, code)));
    }

    private TitleState title(String code) {
        var stream = property(code).titleStream();
        return TitleState.STREAM.after(archive.of(List.of(stream)).getOrDefault(stream, List.of()));
    }

    private TitleChain chain(String code, Right right) {
        return TitleChain.of(title(code).of(right));
    }

    /** Through whose hands a right went: {@code 1987-05-01 甲 → 乙}. */
    private List<String> hands(String code, Right right) {
        return chain(code, right).links().stream()
                .map(link -> shown(link.effectiveOn()) + " " + names(link.from()) + " → " + names(link.to()))
                .toList();
    }

    private static String shown(@Nullable LegalDate date) {
        return date == null ? "?" : date.shown();
    }

    private String names(List<Holder> holders) {
        return holders.stream()
                .map(holder -> name(holder.party())
                        + (holder.share() == null || holder.share().isWhole() ? "" : " " + holder.share()))
                .collect(Collectors.joining("、"));
    }

    private String name(PartyId party) {
        return archive.of(List.of(party.stream())).get(party.stream()).stream()
                .filter(PartyEvent.Registered.class::isInstance)
                .map(PartyEvent.Registered.class::cast)
                .map(PartyEvent.Registered::name)
                .findFirst()
                .orElseThrow();
    }

    private List<Check> problems(String code) {
        return chain(code, Right.BUILDING_OWNERSHIP).problems().stream()
                .map(Problem::check)
                .toList();
    }

    @Test
    void chainsGoInWhateverTheOrderOfTheRows() throws IOException {
        String first = building(1, 1);
        String second = building(1, 2);
        registered(parcel(1), first, second);
        ImportJob job = history(HEADING
                + first + ",链乙,链丙,买卖,丙-3,2003-03-03,2003-03-03\n"
                + first + "、" + second + ",链甲,链乙,无偿划转,乙-2,1992年,1992-02-02\n"
                + second + ",链乙,链丁,交换,丁-4,2004-04-04,2004-04-04\n"
                + parcel(1) + ",,链甲,首次登记,甲-1,1981-01-01,1981-01-01\n"
                + second + ",,链甲,首次登记,甲-1,1981-01-01,1981-01-01\n"
                + first + ",,链甲,首次登记,甲-1,1981-01-01,1981-01-01\n");
        assertThat(importing.findings(job)).isEmpty();
        assertThat(counts(job)).containsExactly(6, 6, 0, 0, 0);
        assertThat(hands(first, Right.BUILDING_OWNERSHIP))
                .containsExactly("1981-01-01  → 链甲", "1992 链甲 → 链乙", "2003-03-03 链乙 → 链丙");
        assertThat(hands(second, Right.BUILDING_OWNERSHIP))
                .containsExactly("1981-01-01  → 链甲", "1992 链甲 → 链乙", "2004-04-04 链乙 → 链丁");
        assertThat(hands(parcel(1), Right.LAND_USE)).containsExactly("1981-01-01  → 链甲");
        assertThat(problems(first)).isEmpty();
        assertThat(problems(second)).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT count(*) FROM ledger.event WHERE type = 'title.recorded' AND payload LIKE '%\"乙-2\"%'"
                                + " GROUP BY act",
                        Integer.class))
                .as("one row is one act")
                .containsExactly(2);
    }

    @Test
    void aDeedIsKeptAsThePaperSays() throws IOException {
        String code = building(2, 1);
        registered(code);
        ImportJob job = history("不动产单元号,权利类型,出让人,受让人,权属来源,生效依据,登记号,生效日期,登记日期\n" + code
                + ",房地一体,纸甲 1/2,纸乙 1/3、纸丙 2/3,判决,生效法律文书,太房 12号,1987年5月,1988-01-02\n");
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        var fact = title(code).of(Right.LAND_AND_BUILDING).latest().orElseThrow();
        assertThat(fact.effectiveOn()).isEqualTo(new LegalDate(LocalDate.of(1987, 5, 1), Precision.MONTH));
        TitleEntry.Stated stated = (TitleEntry.Stated) fact.stated();
        assertThat(stated.instrument()).isEqualTo(Instrument.COURT_DOCUMENT);
        assertThat(names(stated.from())).isEqualTo("纸甲 1/2");
        assertThat(names(stated.fact().holders())).isEqualTo("纸乙 1/3、纸丙 2/3");
        assertThat(stated.fact().status()).isEqualTo(TitleStatus.REGISTERED);
        assertThat(stated.fact().ground()).isEqualTo(Ground.JUDGMENT);
        assertThat(stated.fact().recordingNumber()).isEqualTo("太房 12号");
        assertThat(stated.fact().registeredOn()).isEqualTo("1988-01-02");
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT payload::json -> 'act' ->> 'documents' FROM ledger.event"
                                + " WHERE type = 'title.recorded' AND payload LIKE '%太房 12号%'",
                        String.class))
                .singleElement()
                .asString()
                .contains("document:");
    }

    @Test
    void aBrokenLinkGoesInAndTheChainShowsIt() throws IOException {
        String code = building(3, 1);
        registered(code);
        ImportJob job = history(HEADING
                + code + ",,断甲,首次登记,1,1981-01-01,1981-01-01\n"
                + code + ",断旁人,断乙,买卖,2,1992-02-02,1992-02-02\n"
                + code + ",断乙,断甲,买卖,3,1993-03-03,1993-03-03\n");
        assertThat(counts(job)).containsExactly(3, 3, 0, 0, 0);
        assertThat(problems(code)).containsExactly(Check.GRANTOR_IS_NOT_THE_HOLDER, Check.CYCLE);
    }

    @Test
    void damagedAndUnknownIdentifiersAreRefusedRowByRow() throws IOException {
        String code = building(4, 1);
        registered(code);
        ImportJob job = history(HEADING
                + "1.40105001001E+27,,损甲,,1,1981-01-01,\n"
                + code.substring(1) + ",,损甲,,1,1981-01-01,\n"
                + building(4, 9) + ",,损甲,,1,1981-01-01,\n"
                + code + "、" + building(4, 9) + ",,损甲,,1,1981-01-01,\n"
                + code + ",,损甲,,1,1981-01-01,\n");
        assertThat(counts(job)).containsExactly(5, 1, 0, 0, 4);
        assertThat(importing.findings(job))
                .containsExactly(
                        "2 不动产单元号 " + FindingCode.IDENTIFIER_DAMAGED.code(),
                        "3 不动产单元号 " + FindingCode.UNIT_CODE_MALFORMED.code(),
                        "4 不动产单元号 " + FindingCode.PROPERTY_UNKNOWN.code(),
                        "5 不动产单元号 " + FindingCode.PROPERTY_UNKNOWN.code());
    }

    @Test
    void aKeyThatLostItsZerosIsNamedAndNotMended() throws IOException {
        byte[] properties = ("名称,类型,不动产单元号,PIN\n零一,宗地,%s,00161140001701\n零二,幢,,1611400017\n" + "零三,幢,%s,7\n")
                .formatted(parcel(5), building(5, 1))
                .getBytes(StandardCharsets.UTF_8);
        String mapping = """
                {"columns": {"identifier": "PIN"}, "identifierScheme": "ZERO_PIN"}""";
        assertThat(importing
                        .run(ImportKind.PROPERTIES, properties, mapping, false)
                        .accepted())
                .isEqualTo(3);
        byte[] deeds = ("不动产单元号,PIN,受让人,登记号\n,161140001701,零甲,1\n,00161140001701,零甲,2\n,1.6114E+13,零甲,3\n"
                        + "%s,7,零甲,4\n%s,1611400017,零甲,5\n,7;1611400017,零甲,6\n")
                .formatted(building(5, 1), building(5, 1))
                .getBytes(StandardCharsets.UTF_8);
        ImportJob job = importing.run(ImportKind.TITLE_HISTORY, deeds, mapping, false);
        assertThat(importing.found(job))
                .extracting(Finding::line, Finding::code, Finding::arguments)
                .contains(
                        tuple(2L, FindingCode.IDENTIFIER_LOST_ZEROS.code(), List.of("161140001701", "00161140001701")));
        assertThat(importing.findings(job))
                .containsExactly(
                        "2 PIN " + FindingCode.IDENTIFIER_LOST_ZEROS.code(),
                        "4 PIN " + FindingCode.IDENTIFIER_DAMAGED.code(),
                        "6 PIN " + FindingCode.IDENTIFIERS_FIT_TWO.code(),
                        "7 生效日期 title.has-an-undated-fact-already");
        assertThat(counts(job)).containsExactly(6, 2, 0, 0, 4);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        String first = building(6, 1);
        String second = building(6, 2);
        registered(first, second);
        String list = HEADING
                + first + "、" + second + ",同甲,同乙,划转,2,1992年,\n"
                + first + ",同乙,同丙、同丁,买卖,3,2003-03-03,2003-03-03\n"
                + first + ",,同甲,,,,\n"
                + first + ",同乙,同丙、同丁,买卖,3,2003-03-03,2003-03-03\n";
        assertThat(counts(history(list))).containsExactly(4, 3, 1, 0, 0);
        long before = importing.events();
        assertThat(counts(history(list))).containsExactly(4, 0, 4, 0, 0);
        assertThat(counts(history(list.replace("同丙、同丁", "同丁；同丙")))).containsExactly(4, 0, 4, 0, 0);
        assertThat(importing.events()).isEqualTo(before);
        String more = HEADING
                + first + "、" + second + ",同乙,同丙、同丁,买卖,3,2003-03-03,2003-03-03\n"
                + first + ",同乙,同丙、同丁,买卖,3-1,2003-03-03,2003-03-03\n"
                + first + ",同乙,同丙,买卖,3,2003-03-03,2003-03-03\n"
                + first + ",同甲,同丙、同丁,买卖,3,2003-03-03,2003-03-03\n"
                + first + ",同乙,同丙、同丁,买卖,3,2003年3月,2003-03-03\n";
        assertThat(counts(history(more)))
                .as("each differs in one part of what a deed is known by")
                .containsExactly(5, 5, 0, 0, 0);
        assertThat(importing.events()).as("and the list is filed").isEqualTo(before + 6);
    }

    @Test
    void whatTheLedgerSaysOtherwiseOfADeedIsReportedAndStays() throws IOException {
        String code = building(7, 1);
        registered(code);
        history(HEADING + code + ",异甲,异乙 1/2、异丙 1/2,买卖,1,1992-02-02,1992-02-02\n");
        long before = importing.events();
        ImportJob job = history(HEADING + code + ",异甲,异乙 1/3、异丙 2/3,交换,1,1992-02-02,\n");
        assertThat(counts(job)).containsExactly(1, 0, 0, 1, 0);
        assertThat(importing.findings(job))
                .containsExactly(
                        "2 权属来源 " + FindingCode.DIFFERS.code(),
                        "2 登记日期 " + FindingCode.DIFFERS.code(),
                        "2 受让人 " + FindingCode.DIFFERS.code());
        assertThat(importing.events()).isEqualTo(before);
    }

    @Test
    void aDeedThatWasCorrectedIsKnownAsItWasAndAsItIs() throws IOException {
        String code = building(8, 1);
        registered(code);
        String wrong = HEADING + code + ",正甲,正乙,买卖,1,1992-02-02,\n";
        history(wrong);
        var recorded = title(code).of(Right.BUILDING_OWNERSHIP).latest().orElseThrow();
        DocumentId paper = DocumentId.parse(Objects.requireNonNull(jdbc.queryForObject(
                "SELECT payload::json -> 'act' -> 'documents' ->> 0 FROM ledger.event WHERE act = ? LIMIT 1",
                String.class,
                recorded.act().value())));
        corrected(
                code,
                paper,
                new Terms(
                        recorded.act(),
                        Correction.Kind.CLERICAL,
                        new Correction.Redating(LegalDate.of(LocalDate.of(1993, 3, 3))),
                        null,
                        null));
        assertThat(hands(code, Right.BUILDING_OWNERSHIP)).containsExactly("1993-03-03 正甲 → 正乙");
        assertThat(counts(history(wrong))).containsExactly(1, 0, 1, 0, 0);
        String right = wrong.replace("1992-02-02", "1993-03-03");
        assertThat(counts(history(right))).containsExactly(1, 0, 1, 0, 0);
        corrected(code, paper, new Terms(recorded.act(), Correction.Kind.ANNULLED, null, null, null));
        assertThat(counts(history(wrong))).as("annulled, and still known").containsExactly(1, 0, 1, 0, 0);
        assertThat(hands(code, Right.BUILDING_OWNERSHIP)).isEmpty();
    }

    private void corrected(String code, DocumentId paper, Terms terms) {
        CorrectionId correction = new CorrectionId(identities.next());
        record(Importing.CLERK, Role.CLERK, new CorrectTitle(property(code), correction, terms, null), paper);
        record(
                REVIEWER,
                Role.REVIEWER,
                new DecideTitleCorrection(
                        property(code), LegalDate.of(LocalDate.of(2020, 1, 1)), correction, Verdict.APPROVAL),
                paper);
    }

    @Test
    void whatTheLedgersRulesRefuseIsReportedWithItsCode() throws IOException {
        String first = building(9, 1);
        String second = building(9, 2);
        registered(parcel(9), first, second);
        PartyId bureau = party("局史");
        DesignationId designation = new DesignationId(identities.next());
        LegalDate since = LegalDate.of(LocalDate.of(2019, 1, 1));
        record(Importing.CLERK, Role.CLERK, new DesignateBureau(designation, since, bureau));
        record(REVIEWER, Role.REVIEWER, new ApproveDesignation(designation, since));
        String heading = HEADING.replace("登记号", "登记号,权利类型");
        ImportJob job = history(heading
                + first + ",,规甲,首次登记,1,,1981-01-01,1981-01-01\n"
                + first + ",规甲,局史,划转,2,,2020-02-02,2020-02-02\n"
                + second + ",规甲,局史,划转,2,,2020-02-02,2020-02-02\n"
                + second + ",,规甲,首次登记,1,,1981-01-01,1981-01-01\n"
                + first + ",规乙,规丙,,3,,,\n"
                + first + ",规丙,规丁,,4,,,\n"
                + first + ",规甲,规乙,,5,,1985-05-05,1985-06-06\n"
                + parcel(9) + ",,规甲,,6,房屋所有权,1986-06-06,\n"
                + first + ",,规甲,,7,房地一体,1987-07-07,\n"
                + first + "、" + second + ",规甲,规戊,,8,,1982-08-08,1982-08-08\n");
        assertThat(importing.findings(job))
                .containsExactly(
                        "3 受让人 title.needs-transfer",
                        "4 受让人 title.needs-transfer",
                        "7 生效日期 title.has-an-undated-fact-already",
                        "8 生效日期 title.takes-effect-on-entry",
                        "9 权利类型 title.right-does-not-fit-the-property",
                        "10 权利类型 title.rights-exclude-each-other");
        assertThat(counts(job)).containsExactly(10, 4, 0, 0, 6);
        assertThat(hands(second, Right.BUILDING_OWNERSHIP)).containsExactly("1981-01-01  → 规甲", "1982-08-08 规甲 → 规戊");
    }

    /**
     * One and the same history comes of any order of its rows: what is refused for want of a transfer (rule E4), which of two
     * undated deeds stands, what holds where two bear one day, and which of two rights that exclude each other was there first.
     */
    @Test
    void theOrderOfTheRowsMakesNoDifference() throws IOException {
        PartyId bureau = party("局序");
        DesignationId designation = new DesignationId(identities.next());
        LegalDate since = LegalDate.of(LocalDate.of(2019, 1, 1));
        record(Importing.CLERK, Role.CLERK, new DesignateBureau(designation, since, bureau));
        record(REVIEWER, Role.REVIEWER, new ApproveDesignation(designation, since));
        List<String> rows = List.of(
                "%1$s,,序甲,首次登记,1,,1981-01-01,1981-01-01",
                "%1$s,序甲,局序,划转,2,,2020-02-02,2020-02-02",
                "%2$s,序甲,局序,划转,2,,2020-02-02,2020-02-02",
                "%2$s,,序甲,首次登记,1,,1981-01-01,1981-01-01",
                "%2$s,局序,序己,划转,3,,2022-03-03,2022-03-03",
                "%1$s,序乙,序丙,,,,,",
                "%1$s,序丙,序丁,,,,,",
                "%2$s,序甲,序庚,,,,1995-05-05,",
                "%2$s,序庚,序辛,,,,1995-05-05,",
                "%2$s,,序甲,,7,房地一体,1987-07-07,");
        for (int parcel : new int[] {20, 21}) {
            registered(building(parcel, 1), building(parcel, 2));
        }
        List<String> refused = refused(rows, 20, 0, true);
        assertThat(refused)
                .as("the one that makes the bureau the last holder, one of two undated, one of two rights")
                .hasSize(3)
                .filteredOn(row -> row.startsWith("title.needs-transfer"))
                .containsExactly("title.needs-transfer " + rows.get(1));
        for (int turn = 1; turn < 6; turn++) {
            assertThat(refused(rows, 20, turn, true)).as("turn " + turn).isEqualTo(refused);
        }
        assertThat(refused(rows, 20, 6, false)).isEqualTo(refused);
        refused(rows, 21, 7, false);
        for (int parcel : new int[] {20, 21}) {
            assertThat(hands(building(parcel, 2), Right.BUILDING_OWNERSHIP))
                    .as("he who gave stands behind whoever gave to him")
                    .containsExactly(
                            "1981-01-01  → 序甲",
                            "1995-05-05 序甲 → 序庚",
                            "1995-05-05 序庚 → 序辛",
                            "2020-02-02 序甲 → 局序",
                            "2022-03-03 局序 → 序己");
            assertThat(hands(building(parcel, 1), Right.BUILDING_OWNERSHIP)).hasSize(2);
        }
    }

    /** Which rows are refused, and why, when they stand in some order. */
    private List<String> refused(List<String> rows, int parcel, int turn, boolean dryRun) throws IOException {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(turn));
        String list = shuffled.stream()
                .map(row -> row.formatted(building(parcel, 1), building(parcel, 2)) + "\n")
                .collect(Collectors.joining("", HEADING.replace("登记号", "登记号,权利类型"), ""));
        ImportJob job = importing.run(ImportKind.TITLE_HISTORY, list.getBytes(StandardCharsets.UTF_8), null, dryRun);
        assertThat(counts(job)).containsExactly(rows.size(), rows.size() - 3, 0, 0, 3);
        return importing.found(job).stream()
                .map(finding -> finding.code() + " " + shuffled.get(Math.toIntExact(finding.line()) - 2))
                .sorted()
                .toList();
    }

    @Test
    void aRowThatIsRefusedOnOnePropertyIsRefusedWhole() throws IOException {
        String first = building(10, 1);
        String second = building(10, 2);
        registered(first, second);
        history(HEADING + second + ",,整甲,,1,,\n");
        long before = importing.events();
        ImportJob job = history(HEADING + first + "、" + second + ",整丙,整乙,,2,,\n");
        assertThat(importing.findings(job)).containsExactly("2 生效日期 title.has-an-undated-fact-already");
        assertThat(importing.events()).as("nor is a party registered").isEqualTo(before);
    }

    @Test
    void partiesAreRegisteredOnceAndKnownByFormerNames() throws IOException {
        String code = building(11, 1);
        registered(code);
        PartyId renamed = party("史旧厅");
        record(Importing.CLERK, Role.CLERK, new RenameParty(renamed, LegalDate.of(LocalDate.of(2001, 1, 1)), "史新厅"));
        party("史重名");
        party("史重名");
        ImportJob job = history(HEADING
                + code + ",史旧厅,史首见,,1,1991-01-01,\n"
                + code + ",史首见,史新厅,,2,1992-01-01,\n"
                + code + ",史新厅,史重名,,3,1993-01-01,\n"
                + code + ",史重名,史首见,,4,1994-01-01,\n"
                + code + ",史首见,史旧厅、史新厅,,5,1995-01-01,\n");
        assertThat(counts(job)).containsExactly(5, 2, 0, 0, 3);
        assertThat(importing.findings(job))
                .containsExactly(
                        "4 受让人 " + FindingCode.PARTY_AMBIGUOUS.code(),
                        "5 出让人 " + FindingCode.PARTY_AMBIGUOUS.code(),
                        "6 受让人 input.holders.named-twice");
        assertThat(chain(code, Right.BUILDING_OWNERSHIP).links().getLast().to())
                .extracting(Holder::party)
                .containsExactly(renamed);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM ledger.event WHERE type = 'party.registered' AND payload LIKE '%史首见%'",
                        Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aDryRunRecordsNothingAndSaysTheSame() throws IOException {
        String code = building(12, 1);
        registered(code);
        StringBuilder list = new StringBuilder(HEADING);
        for (int row = 0; row < 520; row++) {
            list.append("%s,试%d,试%d,买卖,%d,%s,\n"
                    .formatted(code, row, row + 1, row, LocalDate.of(1990, 1, 1).plusDays(row)));
        }
        list.append("%s,试0,试1,买卖,0,1990-01-01,\n%s,,试9,,,,\n%s,,试8,,,,\n".formatted(code, code, code));
        byte[] deeds = list.toString().getBytes(StandardCharsets.UTF_8);
        long before = importing.events();
        ImportJob dry = importing.run(ImportKind.TITLE_HISTORY, deeds, null, true);
        assertThat(counts(dry)).containsExactly(523, 521, 1, 0, 1);
        assertThat(importing.events()).isEqualTo(before);
        ImportJob real = importing.run(ImportKind.TITLE_HISTORY, deeds, null, false);
        assertThat(counts(real)).isEqualTo(counts(dry));
        assertThat(importing.findings(real)).isEqualTo(importing.findings(dry));
        assertThat(problems(code)).containsExactly(Check.UNDATED, Check.GRANTOR_IS_NOT_THE_HOLDER, Check.CYCLE);
        assertThat(counts(importing.run(ImportKind.TITLE_HISTORY, deeds, null, true)))
                .containsExactly(523, 0, 522, 0, 1);
    }

    @Test
    void anInterruptedImportGoesOnWhereItWas() throws IOException {
        String code = building(13, 1);
        registered(code);
        String list = HEADING
                + IntStream.rangeClosed(1, 3)
                        .mapToObj(row -> code + ",续%d,续%d,买卖,%d,199%d-01-01,\n".formatted(row, row + 1, row, row))
                        .collect(Collectors.joining());
        ImportId id = new ImportId(identities.next());
        importing.jobs().add(Importing.begun(id, ImportKind.TITLE_HISTORY), list.getBytes(StandardCharsets.UTF_8));
        jdbc.update("UPDATE work.import_job SET read = 1, accepted = 1 WHERE id = ?", id.value());
        worker.resume();
        assertThat(counts(importing.awaited(id))).containsExactly(3, 3, 0, 0, 0);
        assertThat(hands(code, Right.BUILDING_OWNERSHIP)).containsExactly("1992-01-01 续2 → 续3", "1993-01-01 续3 → 续4");
    }
}
