package org.titleledger.projections.title;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.PartyOfStatus;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.ActId;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Ground;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;
import tools.jackson.core.type.TypeReference;

/** Reads the title register. */
public final class TitleQueries {

    private static final TypeReference<List<Certificate>> CERTIFICATES = new TypeReference<>() {};

    private static final String HOLDERS =
            """
            SELECT h.property, h.right_kind, h.share, %s FROM %s ORDER BY h.property, h.right_kind, h.ordinal
            """.formatted(PartyOfStatus.columns("h.party", "party"), AsOf.ofEach("title_holder", "property", "h"));

    /** A right that ended is none. */
    private static final String TITLES = """
            SELECT f.*, upper(f.valid) AS until, e.recorded_at
            FROM %s JOIN projection.property_event e ON e.property = f.property AND e.position = f.position
            WHERE f.status IS NOT NULL ORDER BY f.property, f.right_kind
            """.formatted(AsOf.ofEach("title_fact", "property", "f"));

    private record OfRight(String right, HolderView holder) {}

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public TitleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the rights of some properties are on a day. */
    public Grouped<TitleView> on(AsOf asOf, Collection<UUID> properties) {
        Grouped<OfRight> holders = new Grouped<>();
        SqlValue ids = Sql.uuids(properties);
        jdbc.sql(HOLDERS).param("ids", ids).params(asOf.parameters()).query(row -> {
            HolderView holder = new HolderView(PartyOfStatus.read(row, "party"), row.getString("share"));
            holders.add(Sql.id(row, "property"), new OfRight(row.getString("right_kind"), holder));
        });
        Grouped<TitleView> titles = new Grouped<>();
        jdbc.sql(TITLES).param("ids", ids).params(asOf.parameters()).query(row -> {
            UUID property = Sql.id(row, "property");
            titles.add(property, title(row, holders.of(property)));
        });
        return titles;
    }

    private static TitleView title(ResultSet row, List<OfRight> holders) throws SQLException {
        String right = row.getString("right_kind");
        return new TitleView(
                Right.valueOf(right),
                TitleStatus.valueOf(row.getString("status")),
                Sql.word(row, "nature", LandNature.class),
                CoOwnership.valueOf(row.getString("co_ownership")),
                holders.stream()
                        .filter(holder -> holder.right().equals(right))
                        .map(OfRight::holder)
                        .toList(),
                Json.list(row.getString("certificates"), CERTIFICATES),
                Sql.date(row, "effective_on"),
                Sql.shownPrecision(row, "date_precision"),
                Sql.date(row, "until"),
                Sql.date(row, "registered_on"),
                Sql.date(row, "term_ends_on"),
                Sql.word(row, "ground", Ground.class),
                row.getString("recording_number"),
                row.getBoolean("disputed"),
                Sql.instant(row, "recorded_at"),
                new ActId(Sql.id(row, "act")));
    }
}
