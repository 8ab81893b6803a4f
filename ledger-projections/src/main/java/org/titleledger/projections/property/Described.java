package org.titleledger.projections.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.shared.Sql;
import org.titleledger.property.Area;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.LegalDate.Precision;
import tools.jackson.core.type.TypeReference;

/** What a property is and how it is called on a day. */
record Described(
        PropertyId id,
        PropertyKind kind,
        String name,
        @Nullable String compound,
        @Nullable String address,
        @Nullable PropertyRef parent,
        List<Identifier> identifiers,
        List<Area> areas,
        @Nullable LocalDate retiredOn,
        @Nullable Precision retiredPrecision,
        boolean regrouped) {

    private static final TypeReference<List<Identifier>> IDENTIFIERS = new TypeReference<>() {};
    private static final TypeReference<List<Area>> AREAS = new TypeReference<>() {};

    /** The tables that are joined; {@code p} is the property, {@code d} its description, {@code i} its identifiers. */
    static final String FROM = """
            FROM projection.property p
            JOIN projection.property_description d ON d.property = p.id AND d.valid @> :day::date
                AND d.known @> :position::bigint
            JOIN projection.property_identifiers i ON i.property = p.id AND i.valid @> :day::date
                AND i.known @> :position::bigint
            WHERE p.known @> :position::bigint AND %s
            """;

    /** What is said of each that is found is looked up one after the other ({@code AsOf.ofEach} says why). */
    static final String SELECT = """
            SELECT p.id, p.kind, d.name, d.compound, d.address, i.identifiers, a.areas, below.parent,
                below_name.name AS parent_name,
                CASE WHEN p.retired_on <= :day THEN p.retired_on END AS retired_on, p.retired_precision,
                p.formed_from IS NOT NULL OR p.replaced_by IS NOT NULL AS regrouped
            FROM (SELECT p.id AS found, row_number() OVER () AS ordinal FROM (SELECT p.id %s ORDER BY
                d.compound NULLS LAST, d.name, p.id %s) p) f
            CROSS JOIN LATERAL (SELECT * FROM projection.property
                WHERE id = f.found AND known @> :position::bigint OFFSET 0) p
            CROSS JOIN LATERAL (SELECT * FROM projection.property_description
                WHERE property = f.found AND valid @> :day::date AND known @> :position::bigint OFFSET 0) d
            CROSS JOIN LATERAL (SELECT * FROM projection.property_identifiers
                WHERE property = f.found AND valid @> :day::date AND known @> :position::bigint OFFSET 0) i
            CROSS JOIN LATERAL (SELECT * FROM projection.property_areas
                WHERE property = f.found AND valid @> :day::date AND known @> :position::bigint OFFSET 0) a
            LEFT JOIN LATERAL (SELECT * FROM projection.property_parent
                WHERE property = f.found AND valid @> :day::date AND known @> :position::bigint OFFSET 0) below ON TRUE
            LEFT JOIN LATERAL (SELECT * FROM projection.property_description
                WHERE property = below.parent AND valid @> :day::date AND known @> :position::bigint OFFSET 0) below_name
                ON TRUE
            ORDER BY f.ordinal
            """;

    Stream<UUID> parentId() {
        return Stream.ofNullable(parent).map(below -> below.id().value());
    }

    Described withoutParent() {
        return new Described(
                id, kind, name, compound, address, null, identifiers, areas, retiredOn, retiredPrecision, regrouped);
    }

    static Described read(ResultSet row, int number) throws SQLException {
        UUID parent = Sql.idOrNull(row, "parent");
        LocalDate retiredOn = Sql.date(row, "retired_on");
        return new Described(
                new PropertyId(Sql.id(row, "id")),
                PropertyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("compound"),
                row.getString("address"),
                parent == null ? null : new PropertyRef(new PropertyId(parent), row.getString("parent_name")),
                Json.list(row.getString("identifiers"), IDENTIFIERS),
                Json.list(row.getString("areas"), AREAS),
                retiredOn,
                retiredOn == null ? null : Sql.shownPrecision(row, "retired_precision"),
                row.getBoolean("regrouped"));
    }
}
