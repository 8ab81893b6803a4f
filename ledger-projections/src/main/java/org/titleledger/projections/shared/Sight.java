package org.titleledger.projections.shared;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.party.PartyId;

/**
 * What a viewer sees on a day, as known at a position, as conditions for a query (rule K1). What is not seen does not exist: lists, counts and
 * searches use the same condition.
 *
 * @param everything whether nothing is hidden
 * @param parties the unit's party and all it succeeded
 */
public record Sight(boolean everything, AsOf asOf, Set<UUID> parties) {

    private static final String SUCCEEDED = """
            WITH RECURSIVE party AS (
                SELECT :unit::uuid AS id
                UNION SELECT s.predecessor FROM projection.succession s JOIN party ON s.successor = party.id
                WHERE s.known @> :position::bigint AND (s.effective_on IS NULL OR s.effective_on <= :day)
            )
            SELECT id FROM party
            """;

    private static final String SEEN = """
            %s IN (
                SELECT h.property FROM projection.title_holder h
                WHERE h.party = ANY(:mine::uuid[]) AND h.valid @> :day::date AND h.known @> :position::bigint
                UNION SELECT c.property FROM projection.custody c
                WHERE c.custodian = ANY(:mine::uuid[]) AND c.valid @> :day::date AND c.known @> :position::bigint
                UNION SELECT o.property FROM projection.occupancy o
                WHERE o.occupant = ANY(:mine::uuid[]) AND o.valid @> :day::date AND o.known @> :position::bigint
            )
            """;

    /** Whose a use is, or was by the last word on one that is annulled. */
    private static final String OWN_USE = """
            (SELECT o.occupant FROM projection.occupancy o WHERE o.id = %s AND lower(o.known) <= :position
            ORDER BY lower(o.known) DESC LIMIT 1) = ANY(:mine::uuid[])""";

    /** An event that is about no use, or about own ones alone, and that names nobody else as occupant. */
    private static final String ABOUT_NO_OTHERS_USE =
            "(e.occupancy IS NULL OR " + OWN_USE.formatted("e.occupancy") + ")"
                    + " AND (e.occupant IS NULL OR e.occupant = ANY(:mine::uuid[]))"
                    + " AND NOT EXISTS (SELECT FROM projection.use_correction c WHERE c.property = e.property"
                    + " AND c.correction = e.correction AND (" + OWN_USE.formatted("c.occupancy") + ") IS NOT TRUE)";

    public Sight {
        parties = Set.copyOf(parties);
    }

    /** What a viewer sees on a day. */
    public static Sight of(Viewer viewer, AsOf asOf, JdbcClient jdbc) {
        return switch (viewer) {
            case Viewer.Everything all -> new Sight(true, asOf, Set.of());
            case Viewer.OfUnit(PartyId party) ->
                new Sight(
                        false,
                        asOf,
                        Set.copyOf(jdbc.sql(SUCCEEDED)
                                .param("unit", party.value())
                                .params(asOf.parameters())
                                .query(UUID.class)
                                .list()));
        };
    }

    /** Adds that a property is seen. */
    public void restrict(Filter filter, String property) {
        if (!everything) {
            filter.where(SEEN.formatted(property)).with("mine", Sql.uuids(parties));
        }
    }

    /** Adds that an event, called {@code e}, tells nothing of other occupants. */
    public void restrictEvents(Filter filter) {
        if (!everything) {
            filter.where(ABOUT_NO_OTHERS_USE).with("mine", Sql.uuids(parties));
        }
    }

    /** Adds that a property is seen, where there is one. */
    public void restrictIfAny(Filter filter, String property) {
        if (!everything) {
            filter.where(property + " IS NULL OR " + SEEN.formatted(property)).with("mine", Sql.uuids(parties));
        }
    }

    /** Adds that a use is one the viewer may know of: of other occupants it sees nothing. */
    public void restrictUse(Filter filter, String occupant) {
        if (!everything) {
            filter.where(occupant + " = ANY(:mine::uuid[])").with("mine", Sql.uuids(parties));
        }
    }
}
