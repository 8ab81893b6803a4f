package org.titleledger.projections.occupancy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.occupancy.Room.UseClass;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;
import tools.jackson.core.type.TypeReference;

/** Reads the occupancy roll. */
public final class OccupancyQueries {

    private static final TypeReference<List<String>> NUMBERS = new TypeReference<>() {};

    private static final String USES = "SELECT o.*, " + PartyRef.columns("o.occupant", "who")
            + " FROM projection.occupancy o WHERE %s ORDER BY o.effective_on, o.position";

    private static final String ROOMS = "SELECT r.* FROM projection.room r WHERE %s ORDER BY r.floor DESC, r.number";

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public OccupancyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The uses of some properties that hold on a day, as far as they may be seen. */
    public Grouped<OccupancyView> on(AsOf asOf, Collection<UUID> properties, Sight sight) {
        Filter filter = new Filter()
                .where("o.property = ANY(:ids::uuid[])")
                .where(AsOf.holds("o"))
                .with("ids", Sql.uuids(properties))
                .asOf(asOf);
        sight.restrictUse(filter, "o.occupant");
        Grouped<OccupancyView> uses = new Grouped<>();
        filter.statement(jdbc, USES.formatted(filter.sql())).query(row -> {
            uses.add(Sql.id(row, "property"), use(row));
        });
        return uses;
    }

    /** The rooms of a property on a day with their occupants; nothing of a property that may not be seen. */
    public OccupancyRoll roll(PropertyId property, AsOf asOf, Viewer viewer) {
        Sight sight = Sight.of(viewer, asOf, jdbc);
        List<OccupancyView> uses = on(asOf, List.of(property.value()), sight).of(property.value());
        Filter filter = new Filter()
                .where("r.property = :property")
                .where(AsOf.holds("r"))
                .with("property", property.value())
                .asOf(asOf);
        sight.restrict(filter, "r.property");
        List<RoomView> rooms = filter.statement(jdbc, ROOMS.formatted(filter.sql()))
                .query((row, number) -> room(row, uses))
                .list();
        return new OccupancyRoll(rooms, uses);
    }

    private static RoomView room(ResultSet row, List<OccupancyView> uses) throws SQLException {
        String number = row.getString("number");
        String area = row.getString("usable_area");
        List<PartyRef> occupants = uses.stream()
                .filter(use -> isIn(number, use.rooms()))
                .map(OccupancyView::occupant)
                .distinct()
                .toList();
        return new RoomView(
                row.getInt("floor"),
                number,
                UseClass.valueOf(row.getString("use")),
                area == null ? null : new BigDecimal(area),
                occupants);
    }

    private static boolean isIn(String number, @Nullable List<String> rooms) {
        return rooms == null || rooms.contains(number);
    }

    /** The uses of a property that were the viewer's own by all that was ever known of them. */
    public List<OccupancyId> own(PropertyId property, AsOf asOf, Viewer viewer) {
        Filter filter = new Filter()
                .where("o.property = :property AND lower(o.known) <= :position")
                .with("property", property.value())
                .with("mine", Sql.uuids(Sight.of(viewer, asOf, jdbc).parties()))
                .asOf(asOf);
        return filter.statement(
                        jdbc,
                        "SELECT o.id FROM projection.occupancy o WHERE " + filter.sql()
                                + " GROUP BY o.id HAVING bool_and(o.occupant = ANY(:mine::uuid[]))")
                .query((row, number) -> new OccupancyId(Sql.id(row, "id")))
                .list();
    }

    private static OccupancyView use(ResultSet row) throws SQLException {
        String rooms = row.getString("rooms");
        return new OccupancyView(
                new OccupancyId(Sql.id(row, "id")),
                PartyRef.read(row, "who"),
                rooms == null ? null : Json.list(rooms, NUMBERS),
                row.getString("agreement"),
                row.getString("certificate"),
                row.getObject("effective_on", LocalDate.class),
                Sql.shownPrecision(row, "date_precision"),
                Sql.date(row, "until"),
                row.getBoolean("shared"),
                new ActId(Sql.id(row, "act")));
    }
}
