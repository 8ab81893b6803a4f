package org.titleledger.projections.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;

/** Reads what is known of filed papers; a unit sees those that acts on its own property rest on. */
public final class DocumentQueries {

    private static final String NAMED_BY_WHAT_IS_SEEN = """
            EXISTS (SELECT FROM projection.property_event e
            WHERE e.documents @> ARRAY[d.id] AND e.position <= :position AND (%s))
            """;

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public DocumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One paper. */
    public Optional<DocumentView> one(DocumentId id, AsOf asOf, Viewer viewer) {
        Filter filter = new Filter()
                .where("d.position <= :position")
                .asOf(asOf)
                .where("d.id = :id")
                .with("id", id.value());
        restrict(filter, asOf, viewer);
        return filter.statement(jdbc, "SELECT d.* FROM projection.document d WHERE " + filter.sql())
                .query(DocumentQueries::view)
                .optional();
    }

    /**
     * Papers, the latest first.
     *
     * @param q a part of the title, the number, the issuer or the file's name
     */
    public Listed<DocumentView> list(@Nullable String q, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = new Filter()
                .where("d.position <= :position")
                .asOf(asOf)
                .whereGiven("q", Filter.anywhere(q), "d.search LIKE :q");
        restrict(filter, asOf, viewer);
        String from = " FROM projection.document d WHERE " + filter.sql();
        return new Listed<>(
                filter.statement(jdbc, "SELECT d.*" + from + " ORDER BY d.position DESC" + page.sql())
                        .query(DocumentQueries::view)
                        .list(),
                filter.statement(jdbc, "SELECT count(*)" + from)
                        .query(Long.class)
                        .single());
    }

    private void restrict(Filter filter, AsOf asOf, Viewer viewer) {
        Sight sight = Sight.of(viewer, asOf, jdbc);
        if (!sight.everything()) {
            Filter seen = new Filter();
            sight.restrict(seen, "e.property");
            sight.restrictEvents(seen);
            filter.where(NAMED_BY_WHAT_IS_SEEN.formatted(seen.sql()))
                    .with("mine", Sql.uuids(sight.parties()))
                    .asOf(asOf);
        }
    }

    private static DocumentView view(ResultSet row, int number) throws SQLException {
        return new DocumentView(
                new DocumentId(Sql.id(row, "id")),
                Digest.parse(row.getString("digest")),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("file_name"),
                row.getString("title"),
                row.getString("number"),
                row.getString("issued_by"),
                Sql.date(row, "issued_on"),
                row.getString("actor"),
                Sql.instant(row, "recorded_at"));
    }
}
