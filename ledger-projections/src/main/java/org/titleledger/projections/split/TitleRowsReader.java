package org.titleledger.projections.split;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.ShareText;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.Share;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;
import tools.jackson.core.type.TypeReference;

/**
 * Reads the rights of properties back from the title register, as far as the rule of split titles looks at them: of
 * certificates only which kinds there are.
 */
final class TitleRowsReader {

    private static final TypeReference<List<Certificate>> CERTIFICATES = new TypeReference<>() {};

    private static final String FACTS = "SELECT f.property, f.right_kind, f.position, f.version, f.cause, f.status,"
            + " f.co_ownership, f.certificates, " + RowsReader.valid("f") + ", " + RowsReader.known("f")
            + " FROM title_fact f WHERE f.property = ANY(?::uuid[]) AND f.valid IS NOT NULL"
            + " AND f.known && int8range(?, NULL)";

    /** The same holders stand beside every stretch of a fact: one of them is enough. */
    private static final String HOLDERS = """
            SELECT DISTINCT h.property, h.right_kind, h.position, h.version, h.ordinal, h.party, h.share
            FROM title_holder h
            WHERE h.property = ANY(?::uuid[]) AND h.valid IS NOT NULL AND h.known && int8range(?, NULL)
            ORDER BY h.ordinal
            """;

    private record OfFact(UUID property, Right right, long position, long version) {

        static OfFact read(ResultSet row) throws SQLException {
            return new OfFact(
                    Sql.id(row, "property"),
                    Right.valueOf(row.getString("right_kind")),
                    row.getLong("position"),
                    row.getLong("version"));
        }
    }

    private final JdbcTemplate jdbc;

    TitleRowsReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void read(SqlValue ids, long position, Map<UUID, SubjectRows> subjects) {
        Map<OfFact, List<Holder>> holders = holders(ids, position);
        jdbc.query(
                FACTS,
                row -> {
                    OfFact fact = OfFact.read(row);
                    subjects.computeIfAbsent(fact.property(), SubjectRows::new)
                            .rights
                            .computeIfAbsent(fact.right(), key -> new ArrayList<>())
                            .add(RowsReader.holding(row, entry(row, holders.getOrDefault(fact, List.of()))));
                },
                ids,
                position);
    }

    private static TitleEntry entry(ResultSet row, List<Holder> holders) throws SQLException {
        TitleEntry.@Nullable Cause cause = Sql.word(row, "cause", TitleEntry.Cause.class);
        if (cause != null) {
            return new TitleEntry.Ended(cause);
        }
        return new TitleEntry.Stated(new TitleFact(
                TitleStatus.valueOf(row.getString("status")),
                null,
                CoOwnership.valueOf(row.getString("co_ownership")),
                holders,
                Json.list(row.getString("certificates"), CERTIFICATES).stream()
                        .map(Certificate::kind)
                        .distinct()
                        .sorted()
                        .map(kind -> new Certificate(kind, "-", null))
                        .toList(),
                null,
                null,
                null,
                null));
    }

    private Map<OfFact, List<Holder>> holders(SqlValue ids, long position) {
        Map<OfFact, List<Holder>> holders = new HashMap<>();
        jdbc.query(
                HOLDERS,
                row -> {
                    holders.computeIfAbsent(OfFact.read(row), key -> new ArrayList<>())
                            .add(new Holder(new PartyId(Sql.id(row, "party")), share(row)));
                },
                ids,
                position);
        return holders;
    }

    private static @Nullable Share share(ResultSet row) throws SQLException {
        String text = row.getString("share");
        return text == null ? null : ShareText.read(text);
    }
}
