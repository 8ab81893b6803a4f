package org.titleledger.projections.split;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.custody.CustodyEvent;
import org.titleledger.party.PartyEvent;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Sql;
import org.titleledger.property.PropertyEvent;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.title.TitleEvent;

/** Which properties an event may split or mend. */
final class Affected {

    /** A property is judged by what it stands on and by what stands on it. */
    private static final String WITH_ABOVE_AND_BELOW = """
            WITH RECURSIVE given AS (SELECT DISTINCT unnest(?::uuid[]) AS id),
            above AS (
                SELECT id FROM given
                UNION SELECT p.property FROM property_parent p JOIN above ON p.parent = above.id
            ), below AS (
                SELECT id FROM given
                UNION SELECT p.parent FROM property_parent p JOIN below ON p.property = below.id
            )
            SELECT id FROM above UNION SELECT id FROM below
            """;

    /** What becomes of a party matters to what it holds, and to what those hold that it succeeded. */
    private static final String HELD_BY = """
            WITH RECURSIVE heir AS (
                SELECT DISTINCT unnest(?::uuid[]) AS id
                UNION SELECT s.predecessor FROM succession s JOIN heir ON s.successor = heir.id
            )
            SELECT DISTINCT h.property FROM title_holder h JOIN heir ON h.party = heir.id
            """;

    private static final String KEPT_BY_A_BUREAU = """
            SELECT DISTINCT c.property FROM custody c
            WHERE c.custodian IN (SELECT b.party FROM bureau b)
            """;

    private static final String EVER_IN_THE_BUREAUS_CUSTODY = """
            SELECT c.property FROM custody c
            WHERE c.property = ANY(?::uuid[]) AND c.custodian IN (SELECT b.party FROM bureau b)
            UNION
            SELECT p.property FROM property_parent p JOIN custody c ON c.property = p.parent
            WHERE p.property = ANY(?::uuid[]) AND c.custodian IN (SELECT b.party FROM bureau b)
            """;

    private static final String EVER_KEPT = """
            SELECT c.property FROM custody c WHERE c.custodian IN (SELECT b.party FROM bureau b)
            UNION
            SELECT p.property FROM property_parent p JOIN custody c ON c.property = p.parent
            WHERE c.custodian IN (SELECT b.party FROM bureau b)
            ORDER BY 1
            """;

    private final JdbcTemplate jdbc;

    Affected(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is anything among some events that may change an answer. */
    static boolean mayBeBy(List<Entry> entries) {
        return entries.stream()
                .map(Entry::event)
                .anyMatch(event ->
                        concernsAProperty(event) || isAnEnd(event) || event instanceof BureauEvent.DesignationApproved);
    }

    Set<UUID> by(List<Entry> entries) {
        Set<UUID> properties = new HashSet<>();
        Set<UUID> parties = new HashSet<>();
        boolean bureau = false;
        for (Entry entry : entries) {
            LedgerEvent event = entry.event();
            if (concernsAProperty(event)) {
                properties.add(event.stream().id());
            } else if (isAnEnd(event)) {
                parties.add(event.stream().id());
            } else if (event instanceof BureauEvent.DesignationApproved) {
                bureau = true;
            }
        }
        if (!parties.isEmpty()) {
            properties.addAll(jdbc.queryForList(HELD_BY, UUID.class, Sql.uuids(parties)));
        }
        if (bureau) {
            properties.addAll(jdbc.queryForList(KEPT_BY_A_BUREAU, UUID.class));
        }
        return properties.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(jdbc.queryForList(WITH_ABOVE_AND_BELOW, UUID.class, Sql.uuids(properties)));
    }

    /** A correction may be one of a dissolution or a succession. */
    private static boolean isAnEnd(LedgerEvent event) {
        return event instanceof PartyEvent.Dissolved
                || event instanceof PartyEvent.Succeeded
                || event instanceof PartyEvent.CorrectionApproved;
    }

    private static boolean concernsAProperty(LedgerEvent event) {
        return event instanceof CustodyEvent
                || (event instanceof PropertyEvent property && concerns(property))
                || (event instanceof TitleEvent title && concerns(title));
    }

    private static boolean concerns(PropertyEvent event) {
        return switch (event) {
            case PropertyEvent.Registered e -> e.parent() != null;
            case PropertyEvent.Placed e -> true;
            case PropertyEvent.Ending e -> true;
            case PropertyEvent.Formed e -> false;
            case PropertyEvent.Described e -> false;
            case PropertyEvent.IdentifiersRecorded e -> false;
            case PropertyEvent.AreasRecorded e -> false;
            case PropertyEvent.OfCorrection e -> e instanceof PropertyEvent.CorrectionApproved;
        };
    }

    /** Of a case only its outcome matters. */
    private static boolean concerns(TitleEvent event) {
        return switch (event) {
            case TitleEvent.Recorded e -> true;
            case TitleEvent.Ended e -> true;
            case TitleEvent.ExceptionApproved e -> true;
            case TitleEvent.ExceptionEnded e -> true;
            case TitleEvent.ExceptionRequested e -> false;
            case TitleEvent.RestrictionImposed e -> false;
            case TitleEvent.RestrictionRenewed e -> false;
            case TitleEvent.RestrictionReleased e -> false;
            case TitleEvent.OfCorrection e -> e instanceof TitleEvent.CorrectionApproved;
            case TitleEvent.OfTransfer e ->
                e instanceof TitleEvent.TransferRegistered || e instanceof TitleEvent.TransferFiled;
        };
    }

    Set<UUID> everInTheBureausCustody(Collection<UUID> properties) {
        SqlValue ids = Sql.uuids(properties);
        return new LinkedHashSet<>(jdbc.queryForList(EVER_IN_THE_BUREAUS_CUSTODY, UUID.class, ids, ids));
    }

    /** Everything that was ever in the bureau's custody, by itself or by what it stands on. */
    List<UUID> ever() {
        return jdbc.queryForList(EVER_KEPT, UUID.class);
    }
}
