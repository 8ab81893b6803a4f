package org.titleledger.api.projections;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.projections.ProjectionSchema;
import org.titleledger.projections.Registers;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Watermark;

/** Empty read models on a database of their own, and everything that reads them. */
final class ReadModels {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'projection'"
            + " AND tablename NOT IN ('token_entry', 'rebuild', 'stamp')";

    final JdbcTemplate jdbc;
    final JdbcClient client;
    final TransactionTemplate transaction;
    final ProjectionSchema schema;
    final Watermark watermark;
    final Registers registers;

    ReadModels() {
        DataSource database = pooled(LedgerDatabase.fresh().application());
        jdbc = new JdbcTemplate(database);
        client = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        schema = new ProjectionSchema(jdbc);
        watermark = new Watermark(jdbc);
        registers = new Registers(jdbc, watermark);
        makeAnew();
    }

    /** One connection is enough for a test, and quicker than a new one for every read. */
    private static DataSource pooled(DataSource source) {
        try {
            return new SingleConnectionDataSource(source.getConnection(), true);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void makeAnew() {
        transaction.executeWithoutResult(status -> schema.makeAnew(0));
    }

    /** Takes entries in transactions of so many at once. */
    void take(List<Entry> entries, int atOnce) {
        for (int first = 0; first < entries.size(); first += atOnce) {
            List<Entry> some = entries.subList(first, Math.min(first + atOnce, entries.size()));
            transaction.executeWithoutResult(status -> registers.take(some));
        }
    }

    /** Every row of every table, as text. */
    Map<String, String> rows() {
        return rows(jdbc);
    }

    static Map<String, String> rows(JdbcTemplate jdbc) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : jdbc.queryForList(TABLES, String.class)) {
            rows.put(
                    table,
                    String.join(
                            "\n",
                            jdbc.queryForList(
                                    "SELECT t::text COLLATE \"C\" AS line FROM projection.\"" + table
                                            + "\" t ORDER BY line",
                                    String.class)));
        }
        return rows;
    }
}
