package org.titleledger.projections.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.property.PropertyId;

/** Reads what properties were and what became of them. */
final class LineageQueries {

    /** What ends on a later day has not become anything yet. */
    private static final String RELATIVES = """
            SELECT p.id, d.name
            FROM projection.property own
            CROSS JOIN LATERAL unnest(own.%1$s) WITH ORDINALITY AS relative (id, ordinal)
            JOIN projection.property p ON p.id = relative.id AND p.known @> :position::bigint
            JOIN projection.property_description d ON d.property = p.id AND d.valid @> :day::date
                AND d.known @> :position::bigint
            WHERE own.id = :id AND own.known @> :position::bigint AND %2$s
            ORDER BY relative.ordinal
            """;

    private final JdbcClient jdbc;

    LineageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it is seen: what a viewer may not see is not named to it. */
    Lineage of(UUID id, AsOf asOf, Sight sight) {
        return new Lineage(
                relatives("formed_from", new Filter(), id, asOf, sight),
                relatives("replaced_by", new Filter().where("own.retired_on <= :day"), id, asOf, sight));
    }

    private List<PropertyRef> relatives(String column, Filter filter, UUID id, AsOf asOf, Sight sight) {
        filter.with("id", id).asOf(asOf);
        sight.restrict(filter, "p.id");
        return filter.statement(jdbc, RELATIVES.formatted(column, filter.sql()))
                .query(LineageQueries::read)
                .list();
    }

    private static PropertyRef read(ResultSet row, int number) throws SQLException {
        return new PropertyRef(new PropertyId(Sql.id(row, "id")), row.getString("name"));
    }
}
