package org.titleledger.api.desk;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the desk works with. */
public final class DeskTools {

    private final JdbcTemplate jdbc;
    private final StreamReader reader;
    private final Answers answers;
    private final Claims claims;
    private final Identities identities;
    private final LedgerDays days;
    private final ActLog acts;

    public DeskTools(
            JdbcTemplate jdbc,
            EventStore store,
            JsonMapper json,
            Claims claims,
            Identities identities,
            LedgerDays days,
            ActLog acts) {
        this.jdbc = jdbc;
        this.reader = new StreamReader(store, jdbc);
        this.answers = new Answers(jdbc, json);
        this.claims = claims;
        this.identities = identities;
        this.days = days;
        this.acts = acts;
    }

    /** Locks that are waited for. */
    StreamLocks locks() {
        return new StreamLocks(jdbc, true);
    }

    /** Locks that are had at once or not at all. */
    StreamLocks locksAtOnce() {
        return new StreamLocks(jdbc, false);
    }

    StreamReader reader() {
        return reader;
    }

    Answers answers() {
        return answers;
    }

    Claims claims() {
        return claims;
    }

    Identities identities() {
        return identities;
    }

    ActLog acts() {
        return acts;
    }

    LedgerDays days() {
        return days;
    }
}
