package org.titleledger.projections.parking;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether an answer may lack something that is recorded, because an event that it depends on is parked (rules.md L2). Asked
 * in the snapshot of the answer.
 */
public final class Incomplete {

    private static final String ANYTHING = "SELECT EXISTS (SELECT FROM projection.parked_event)";

    /** The subject; a property with what it stands on and what stands on it; everybody who is or was in its registers. */
    private static final String TOUCHING = """
            WITH RECURSIVE below AS (
                SELECT ?::uuid AS id
                UNION SELECT p.parent FROM projection.property_parent p JOIN below ON p.property = below.id
            ), above AS (
                SELECT ?::uuid AS id
                UNION SELECT p.property FROM projection.property_parent p JOIN above ON p.parent = above.id
            ), property AS (SELECT id FROM below UNION SELECT id FROM above),
            party AS (
                SELECT h.party AS id FROM projection.title_holder h JOIN property ON h.property = property.id
                UNION SELECT c.custodian FROM projection.custody c JOIN property ON c.property = property.id
                UNION SELECT o.occupant FROM projection.occupancy o JOIN property ON o.property = property.id
                UNION SELECT t.party FROM projection.transfer_party t
                    JOIN projection.transfer f ON f.id = t.transfer JOIN property ON f.property = property.id
                UNION SELECT s.successor FROM projection.succession s JOIN party ON s.predecessor = party.id
            )
            SELECT EXISTS (SELECT FROM projection.parked_event
                WHERE subject IN (SELECT id FROM property UNION ALL SELECT id FROM party)
                OR stream LIKE 'bureau:%')
            """;

    private final JdbcTemplate jdbc;

    public Incomplete(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether anything is parked: then a list or a count may lack a row. */
    public boolean anything() {
        return Boolean.TRUE.equals(jdbc.queryForObject(ANYTHING, Boolean.class));
    }

    /**
     * Whether anything is parked that what is said of a subject depends on.
     *
     * @param subject a property, a party or a document
     */
    public boolean touches(UUID subject) {
        return anything() && Boolean.TRUE.equals(jdbc.queryForObject(TOUCHING, Boolean.class, subject, subject));
    }
}
