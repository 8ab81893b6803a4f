package org.titleledger.projections.split;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Successor;
import org.titleledger.projections.shared.ShareText;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.split.KnownReader.About;
import org.titleledger.shared.LegalDate;
import org.titleledger.split.Estate;

/** Reads the dissolved among the holders of properties, and everybody who succeeded them. */
final class EstateReader {

    private static final String DISSOLVED = """
            WITH RECURSIVE involved AS (
                SELECT DISTINCT h.party AS id FROM title_holder h WHERE h.property = ANY(?::uuid[])
                UNION SELECT s.successor FROM succession s JOIN involved ON s.predecessor = involved.id
            )
            SELECT p.id, p.dissolved_on, p.dissolved_precision
            FROM party p JOIN involved ON involved.id = p.id WHERE p.dissolution_position IS NOT NULL
            """;

    private final JdbcTemplate jdbc;

    EstateReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<PartyId, Estate> ofHoldersOf(SqlValue properties) {
        Map<UUID, PartyState.Dissolution> dissolved = new HashMap<>();
        jdbc.query(
                DISSOLVED,
                row -> {
                    dissolved.put(
                            Sql.id(row, "id"),
                            new PartyState.Dissolution(Sql.legalDate(row, "dissolved_on", "dissolved_precision")));
                },
                properties);
        Map<UUID, List<Estate.Inheritance>> inheritances =
                dissolved.isEmpty() ? Map.of() : inheritances(Sql.uuids(dissolved.keySet()));
        Map<PartyId, Estate> estates = new HashMap<>();
        dissolved.forEach((id, dissolution) ->
                estates.put(new PartyId(id), new Estate(dissolution, inheritances.getOrDefault(id, List.of()))));
        return estates;
    }

    private Map<UUID, List<Estate.Inheritance>> inheritances(SqlValue dissolved) {
        return jdbc
                .query(
                        "SELECT predecessor, successor, share, effective_on FROM succession"
                                + " WHERE predecessor = ANY(?::uuid[]) ORDER BY predecessor, position, ordinal",
                        (row, number) -> new About<>(Sql.id(row, "predecessor"), inheritance(row)),
                        dissolved)
                .stream()
                .collect(Collectors.groupingBy(About::key, Collectors.mapping(About::value, Collectors.toList())));
    }

    private static Estate.Inheritance inheritance(ResultSet row) throws SQLException {
        return new Estate.Inheritance(
                new Successor(new PartyId(Sql.id(row, "successor")), ShareText.read(row.getString("share"))),
                LegalDate.ofNullable(Sql.date(row, "effective_on")));
    }
}
