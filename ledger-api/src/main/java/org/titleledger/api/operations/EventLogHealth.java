package org.titleledger.api.operations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the database answers and would take an event: not a standby, not read-only, and the right is there. */
public final class EventLogHealth extends AbstractHealthIndicator {

    private static final String WOULD_TAKE_AN_EVENT = "SELECT has_any_column_privilege('ledger.event', 'INSERT')"
            + " AND NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'";

    private final JdbcTemplate jdbc;

    public EventLogHealth(JdbcTemplate jdbc) {
        super("the event log does not answer");
        this.jdbc = jdbc;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean writable = Boolean.TRUE.equals(jdbc.queryForObject(WOULD_TAKE_AN_EVENT, Boolean.class));
        health.status(writable ? "UP" : "OUT_OF_SERVICE").withDetail("writable", writable);
    }
}
