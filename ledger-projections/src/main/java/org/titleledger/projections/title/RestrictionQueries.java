package org.titleledger.projections.title;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.title.RestrictionView.State;
import org.titleledger.shared.ActId;
import org.titleledger.title.Restriction;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.Right;
import tools.jackson.core.type.TypeReference;

/** Reads restrictions. */
public final class RestrictionQueries {

    private static final TypeReference<List<Days>> DOUBTS = new TypeReference<>() {};

    private static final String ALL = "SELECT r.*, e.recorded_at, " + PartyRef.columns("r.party", "favoured")
            + " FROM projection.restriction r JOIN projection.property_event e USING (property, position)"
            + " WHERE r.property = ANY(:ids::uuid[]) AND " + AsOf.known("r")
            + " ORDER BY r.effective_on, r.position";

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public RestrictionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every restriction ever recorded on some properties, as it stands on a day. */
    public Grouped<RestrictionView> all(AsOf asOf, Collection<UUID> properties) {
        return read(asOf, properties, null);
    }

    /** The restrictions that hold on a day. */
    public Grouped<RestrictionView> active(AsOf asOf, Collection<UUID> properties) {
        return read(asOf, properties, State.ACTIVE);
    }

    private Grouped<RestrictionView> read(AsOf asOf, Collection<UUID> properties, @Nullable State only) {
        Grouped<RestrictionView> restrictions = new Grouped<>();
        jdbc.sql(ALL)
                .param("ids", Sql.uuids(properties))
                .params(asOf.parameters())
                .query(row -> {
                    RestrictionView restriction = restriction(row, asOf.day());
                    if (only == null || restriction.state() == only) {
                        restrictions.add(Sql.id(row, "property"), restriction);
                    }
                });
        return restrictions;
    }

    private static RestrictionView restriction(ResultSet row, LocalDate day) throws SQLException {
        LocalDate from = row.getObject("effective_on", LocalDate.class);
        LocalDate until = Sql.date(row, "until");
        LocalDate releasedOn = Sql.date(row, "released_on");
        return new RestrictionView(
                new RestrictionId(Sql.id(row, "id")),
                Restriction.Kind.valueOf(row.getString("kind")),
                Sql.word(row, "seal_type", Restriction.SealType.class),
                row.getString("authority"),
                row.getString("document_number"),
                PartyRef.readOrNull(row, "favoured"),
                Sql.word(row, "right_kind", Right.class),
                from,
                Sql.shownPrecision(row, "date_precision"),
                until,
                releasedOn,
                state(day, from, until, releasedOn),
                Json.list(row.getString("doubts"), DOUBTS).stream().anyMatch(doubt -> doubt.covers(day)),
                Sql.instant(row, "recorded_at"),
                new ActId(Sql.id(row, "act")));
    }

    private static State state(
            LocalDate day, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate releasedOn) {
        if (day.isBefore(from)) {
            return State.NOT_YET;
        }
        boolean released = releasedOn != null && !day.isBefore(releasedOn);
        boolean lapsed = until != null && !day.isBefore(until);
        if (released) {
            return State.RELEASED;
        }
        return lapsed ? State.LAPSED : State.ACTIVE;
    }
}
