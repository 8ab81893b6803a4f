package org.titleledger.projections.property;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.custody.CustodyView;
import org.titleledger.projections.history.HistoryItem;
import org.titleledger.projections.history.HistoryQueries;
import org.titleledger.projections.occupancy.OccupancyQueries;
import org.titleledger.projections.property.PropertyFile.Versions;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.split.SplitTitleQueries;
import org.titleledger.projections.split.SplitView;
import org.titleledger.projections.title.ExceptionQueries;
import org.titleledger.projections.title.RestrictionQueries;
import org.titleledger.projections.title.TitleQueries;
import org.titleledger.projections.title.TitleView;
import org.titleledger.projections.transfers.TransferQueries;
import org.titleledger.property.PropertyId;

/** Reads properties with everything the registers know of them. */
public final class PropertyQueries {

    private static final String HELD = """
            p.id IN (SELECT h.property FROM projection.title_holder h
            WHERE h.party = :holder AND h.valid @> :day::date AND h.known @> :position::bigint)
            """;

    private static final String STANDING = """
            p.id IN (SELECT r.property FROM projection.property_parent r
            WHERE r.parent = :parent AND r.valid @> :day::date AND r.known @> :position::bigint)
            """;

    private static final String KEPT = """
            p.id IN (SELECT c.property FROM projection.custody c
            WHERE c.custodian = :custodian AND c.valid @> :day::date AND c.known @> :position::bigint)
            """;

    private static final String SPLIT = "EXISTS (SELECT FROM projection.split_title s WHERE s.property = p.id AND "
            + AsOf.holds("s") + ") = :split";

    private final JdbcClient jdbc;
    private final TitleQueries titles;
    private final RestrictionQueries restrictions;
    private final ExceptionQueries exceptions;
    private final CustodyQueries custody;
    private final OccupancyQueries occupancy;
    private final TransferQueries transfers;
    private final SplitTitleQueries splits;
    private final HistoryQueries history;
    private final LineageQueries lineage;

    /**
     * Reads on the database.
     *
     * @param zone the bureau's
     */
    public PropertyQueries(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.titles = new TitleQueries(jdbc);
        this.restrictions = new RestrictionQueries(jdbc);
        this.exceptions = new ExceptionQueries(jdbc);
        this.custody = new CustodyQueries(jdbc);
        this.occupancy = new OccupancyQueries(jdbc);
        this.transfers = new TransferQueries(jdbc, zone);
        this.splits = new SplitTitleQueries(jdbc, zone);
        this.history = new HistoryQueries(jdbc);
        this.lineage = new LineageQueries(jdbc);
    }

    /** One property as it stands on a day; nothing when it does not exist, or not for this viewer. */
    public Optional<PropertyFile> file(PropertyId id, AsOf asOf, Viewer viewer) {
        Sight sight = Sight.of(viewer, asOf, jdbc);
        Filter filter = new Filter().where("p.id = :id").with("id", id.value()).asOf(asOf);
        sight.restrict(filter, "p.id");
        return hidingParents(read(filter, ""), sight).stream().findFirst().map(found -> file(found, asOf, sight));
    }

    /** Properties by compound and name. */
    public Listed<PropertyLine> list(PropertyFilter asked, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = new Filter()
                .asOf(asOf)
                .whereGiven("q", Filter.anywhere(asked.q()), "d.search LIKE :q OR i.search LIKE :q")
                .whereGiven("compound", asked.compound(), "d.compound = :compound")
                .whereGiven("kind", Sql.name(asked.kind()), "p.kind = :kind")
                .whereGiven("holder", Sql.uuid(asked.holder()), HELD)
                .whereGiven("custodian", Sql.uuid(asked.custodian()), KEPT)
                .whereGiven("split", asked.split(), SPLIT)
                .whereGiven("parent", Sql.uuid(asked.parent()), STANDING);
        Sight sight = Sight.of(viewer, asOf, jdbc);
        sight.restrict(filter, "p.id");
        if (asked.parent() != null) {
            sight.restrict(filter, ":parent::uuid");
        }
        List<Described> found = hidingParents(read(filter, page.sql()), sight);
        long total = filter.statement(jdbc, ("SELECT count(*) " + Described.FROM).formatted(filter.sql()))
                .query(Long.class)
                .single();
        return new Listed<>(lines(found, asOf), total);
    }

    /** Everything recorded about a property, in the log's order. */
    public Listed<HistoryItem> history(PropertyId id, AsOf asOf, Viewer viewer, Page page) {
        return history.of(id, asOf, viewer, page);
    }

    private List<Described> read(Filter filter, String page) {
        return filter.statement(jdbc, Described.SELECT.formatted(Described.FROM.formatted(filter.sql()), page))
                .query(Described::read)
                .list();
    }

    /** What a unit may not see is not named to it either, not even as what its building stands on. */
    private List<Described> hidingParents(List<Described> found, Sight sight) {
        if (sight.everything()) {
            return found;
        }
        Filter filter = new Filter()
                .where("p.id = ANY(:parents::uuid[])")
                .with(
                        "parents",
                        Sql.uuids(found.stream().flatMap(Described::parentId).toList()))
                .asOf(sight.asOf());
        sight.restrict(filter, "p.id");
        Set<UUID> seen = Set.copyOf(
                filter.statement(jdbc, "SELECT DISTINCT p.id FROM projection.property p WHERE " + filter.sql())
                        .query(UUID.class)
                        .list());
        return found.stream()
                .map(property -> property.parentId().allMatch(seen::contains) ? property : property.withoutParent())
                .toList();
    }

    private List<PropertyLine> lines(List<Described> found, AsOf asOf) {
        List<UUID> ids = found.stream().map(property -> property.id().value()).toList();
        Grouped<TitleView> held = titles.on(asOf, ids);
        Grouped<CustodyView> kept = custody.on(asOf, ids);
        Grouped<SplitView> split = splits.on(asOf, ids);
        return found.stream()
                .map(property -> new PropertyLine(
                        property.id(),
                        property.kind(),
                        property.name(),
                        property.compound(),
                        property.address(),
                        property.parent(),
                        property.identifiers(),
                        property.retiredOn(),
                        held.of(property.id().value()),
                        only(kept.of(property.id().value())),
                        only(split.of(property.id().value()))))
                .toList();
    }

    private PropertyFile file(Described found, AsOf asOf, Sight sight) {
        UUID id = found.id().value();
        List<UUID> ids = List.of(id);
        return new PropertyFile(
                found.id(),
                found.kind(),
                found.name(),
                found.compound(),
                found.address(),
                found.parent(),
                found.identifiers(),
                found.areas(),
                found.retiredOn(),
                found.retiredPrecision(),
                found.regrouped() ? lineage.of(id, asOf, sight) : Lineage.NONE,
                titles.on(asOf, ids).of(id),
                only(custody.on(asOf, ids).of(id)),
                occupancy.on(asOf, ids, sight).of(id),
                restrictions.active(asOf, ids).of(id),
                exceptions.on(asOf, ids).of(id),
                transfers.of(asOf, ids).of(id),
                only(splits.on(asOf, ids).of(id)),
                versions(history.versions(found.id(), asOf)));
    }

    private static Versions versions(Map<String, Long> counts) {
        return new Versions(
                counts.getOrDefault("property", 0L),
                counts.getOrDefault("title", 0L),
                counts.getOrDefault("custody", 0L),
                counts.getOrDefault("occupancy", 0L));
    }

    private static <T> @Nullable T only(List<T> rows) {
        return rows.isEmpty() ? null : rows.getFirst();
    }
}
