package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Span;

/** Every type of column comes out of the database as it went in. */
class BatchIT {

    private static final UUID ID = UUID.fromString("0190a000-ffff-7000-8000-fedcba987654");
    private static final LocalDate DAY = LocalDate.of(1987, 5, 1);

    private final SingleConnectionDataSource session;
    private final JdbcTemplate jdbc;

    BatchIT() throws SQLException {
        session = new SingleConnectionDataSource(
                LedgerDatabase.shared().application().getConnection(), true);
        jdbc = new JdbcTemplate(session);
    }

    @BeforeEach
    void table() {
        jdbc.execute("CREATE TEMPORARY TABLE line (number int, position bigint, id uuid, words text, open boolean,"
                + " day date, at timestamptz, valid daterange, ids uuid[], causes text[])");
    }

    @AfterEach
    void close() {
        session.destroy();
    }

    private void insert(@Nullable Object... values) {
        Batch batch = Batch.of(jdbc);
        batch.insert("line", "number, position, id, words, open, day, at, valid, ids, causes", values);
        batch.flush();
    }

    private String line() {
        return jdbc.queryForObject("SELECT line::text FROM line", String.class);
    }

    @Test
    void valuesOfEveryType() {
        jdbc.execute("SET TIME ZONE 'UTC'");
        insert(
                -7,
                Long.MAX_VALUE,
                ID,
                "学府\\办公区\t\n\uD842\uDFB7",
                true,
                DAY,
                OffsetDateTime.parse("1999-12-31T23:59:59.999999+08:00"),
                new Days(DAY, LocalDate.of(2025, 4, 1)),
                new UUID[] {ID, ID},
                new String[] {"HOLDER_DISSOLVED", "HOLDER_NOT_BUREAU"});
        assertThat(line())
                .isEqualTo("(-7,9223372036854775807," + ID + ",\"学府\\\\办公区\t\n\uD842\uDFB7\",t,1987-05-01,"
                        + "\"1999-12-31 15:59:59.999999+00\",\"[1987-05-01,2025-04-01)\",\"{" + ID + "," + ID
                        + "}\",\"{HOLDER_DISSOLVED,HOLDER_NOT_BUREAU}\")");
    }

    @Test
    void nothing() {
        insert(null, null, null, null, null, null, null, null, null, null);
        assertThat(line()).isEqualTo("(,,,,,,,,,)");
    }

    @Test
    void emptyAndUnbounded() {
        insert(0, 0L, ID, "", false, DAY, null, new Days(null, null), new UUID[0], new String[0]);
        assertThat(line()).isEqualTo("(0,0," + ID + ",\"\",f,1987-05-01,,\"(,)\",{},{})");
    }

    @Test
    void daysAreShownAsPostgresqlShowsThem() {
        for (Days days : List.of(new Days(null, DAY), new Days(DAY, null), new Days(DAY, DAY.plusDays(1)))) {
            jdbc.execute("TRUNCATE line");
            insert(0, 0L, ID, "", false, DAY, null, days, null, null);
            assertThat(jdbc.queryForObject("SELECT valid::text FROM line", String.class))
                    .isEqualTo(days.text());
        }
    }

    @Test
    void positionsAreARange() {
        jdbc.execute("CREATE TEMPORARY TABLE known (number int, known int8range)");
        Batch batch = Batch.of(jdbc);
        batch.insert("known", "number, known", 1, Span.since(7));
        batch.insert("known", "number, known", 2, new Span(7, Long.MAX_VALUE));
        batch.flush();
        assertThat(jdbc.queryForList("SELECT known::text FROM known ORDER BY number", String.class))
                .containsExactly("[7,)", "[7,9223372036854775807)");
    }

    @Test
    void moreRowsThanOnePieceHolds() {
        Batch batch = Batch.of(jdbc);
        String words = "省机关事务管理局".repeat(1_000);
        for (int number = 0; number < 50; number++) {
            batch.insert("line", "number, words", number, words + number);
        }
        batch.flush();
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM line WHERE words = repeat('省机关事务管理局', 1000) || number", Long.class))
                .isEqualTo(50);
    }

    @Test
    void aValueOfAnotherTypeIsNotTaken() {
        assertThatThrownBy(() -> insert(0, 0L, ID, 'x', false, DAY, null, null, null, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Character");
    }
}
