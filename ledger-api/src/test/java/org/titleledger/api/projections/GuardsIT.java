package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.titleledger.party.PartyId;
import org.titleledger.party.Successor;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Share;
import org.titleledger.title.Certificate;
import org.titleledger.title.Right;

/** PostgreSQL itself refuses a second answer to a question on both clocks, whoever writes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsIT {

    private static final String ON_BOTH_CLOCKS = """
            SELECT table_name FROM information_schema.columns
            WHERE table_schema = 'projection' AND column_name = 'known' ORDER BY 1
            """;

    private static final String GUARDED = """
            SELECT DISTINCT c.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(k.conkey)
            WHERE c.relnamespace = 'projection'::regnamespace AND a.attname = 'known' AND (k.contype = 'x' OR k.conperiod)
            """;

    private static final String COLUMNS = """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = 'projection' AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position
            """;

    private static final String EXCLUSION_VIOLATION = "23P01";

    /** What is told here has no row for them. */
    private static final Set<String> WITHOUT_ROWS = Set.of(
            "correction", "restriction", "title_exception", "transfer_annulment", "transfer_blocker", "use_correction");

    private final ReadModels models = new ReadModels();

    @BeforeAll
    void tell() {
        Story story = new Story();
        PartyId school = story.party("省建筑学校");
        PartyId bureau = story.party("省机关事务管理局");
        story.bureau(bureau, "1990-01-01");
        story.dissolved(school, "1999-06-30", new Successor(bureau, Share.of(1, 2)));
        PropertyId parcel = story.property(PropertyKind.PARCEL, "宗地", "学府办公区", null);
        PropertyId building = story.property(PropertyKind.BUILDING, "1号楼", "学府办公区", parcel);
        story.title(building, Right.BUILDING_OWNERSHIP, "2005-01-01", Certificate.Kind.HOUSE, school);
        story.title(building, Right.BUILDING_OWNERSHIP, "2005-01-01", Certificate.Kind.HOUSE, bureau);
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, school);
        story.title(building, Right.BUILDING_OWNERSHIP, "2007-05-01", Certificate.Kind.HOUSE, school);
        story.handover(building, null, bureau, "2019-11-20");
        story.transfer(building, Right.BUILDING_OWNERSHIP, school, bureau, "clerk");
        story.rooms(building, "301");
        story.use(building, school, "2001-01-01", "301");
        models.take(story.entries(), 100);
        assertThat(models.parked()).isZero();
    }

    List<String> tables() {
        return models.jdbc.queryForList(ON_BOTH_CLOCKS, String.class);
    }

    @Test
    void everyTableOnBothClocksIsGuarded() {
        List<String> unguarded = new ArrayList<>(tables());
        unguarded.removeAll(models.jdbc.queryForList(GUARDED, String.class));
        assertThat(tables()).contains("title_fact", "party_name", "property_description", "occupancy");
        assertThat(unguarded).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noTableTakesTheSameAnswerTwice(String table) {
        List<String> columns = models.jdbc.queryForList(COLUMNS, String.class, table);
        String holds = columns.contains("valid") && models.hasStretches(table) ? " AND valid IS NOT NULL" : "";
        String later = columns.stream()
                .map(column -> column.equals("known") ? "int8range(lower(known) + 1, NULL)" : '"' + column + '"')
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        String again = "INSERT INTO projection." + table + " (\"" + String.join("\", \"", columns) + "\") SELECT "
                + later + " FROM projection." + table + " WHERE upper_inf(known)" + holds + " LIMIT 1";
        if (WITHOUT_ROWS.contains(table)) {
            assertThat(models.jdbc.update(again)).isZero();
            return;
        }
        assertThatThrownBy(() -> models.jdbc.update(again))
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        violation -> assertThat(violation.getSQLState()).isIn(EXCLUSION_VIOLATION, "23505"));
    }
}
