package org.titleledger.api.desk;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The bureau's time zone. The database keeps it beside the events, because every legal day was counted in it: it can be
 * changed only while no event is stored (rule B1).
 */
public final class LedgerZone {

    private LedgerZone() {}

    /**
     * The zone the ledger counts in, kept at the first start.
     *
     * @throws IllegalStateException when another one is configured after the first event
     */
    public static ZoneId settle(JdbcTemplate jdbc, ZoneId configured) {
        Optional<ZoneId> kept = jdbc.queryForList("SELECT zone FROM ledger.zone", String.class).stream()
                .findFirst()
                .map(ZoneId::of);
        if (kept.isEmpty()) {
            jdbc.update("INSERT INTO ledger.zone (zone) VALUES (?) ON CONFLICT DO NOTHING", configured.getId());
        } else if (!kept.get().equals(configured)) {
            if (Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT FROM ledger.event)", Boolean.class))) {
                throw new IllegalStateException("The ledger counts its days in " + kept.get()
                        + "; ledger.zone is set to " + configured + " and cannot be changed after the first event");
            }
            jdbc.update("UPDATE ledger.zone SET zone = ?", configured.getId());
        }
        return configured;
    }
}
