package org.titleledger.projections.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.ActId;

/** What annulled the registration or filing of a case (rule C4). */
public record AnnulmentView(
        ActId act,
        Instant recordedAt,
        String actor,
        @Nullable String reason) {

    /** Beside the cases, called {@code t}, as far as that is known. */
    static final String JOIN = "LEFT JOIN projection.transfer_annulment n ON n.property = t.property"
            + " AND n.transfer = t.id AND " + AsOf.known("n")
            + " LEFT JOIN projection.property_event ne ON ne.property = n.property AND ne.position = n.position";

    static final String COLUMNS = "n.act AS annulled_by, ne.recorded_at AS annulled_at, ne.actor AS annulled_actor,"
            + " ne.reason AS annulled_reason";

    static @Nullable AnnulmentView read(ResultSet row) throws SQLException {
        return row.getObject("annulled_by") == null
                ? null
                : new AnnulmentView(
                        new ActId(Sql.id(row, "annulled_by")),
                        Sql.instant(row, "annulled_at"),
                        row.getString("annulled_actor"),
                        row.getString("annulled_reason"));
    }
}
