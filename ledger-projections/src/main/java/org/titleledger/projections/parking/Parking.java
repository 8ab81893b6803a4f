package org.titleledger.projections.parking;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.titleledger.projections.Registers;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.taking.ParkedEvents;
import org.titleledger.projections.taking.ParkedEvents.State;

/** What administrators see of parked events, and what they can do about them. */
public final class Parking {

    private static final String LIST = """
            SELECT p.*, e.type,
                (SELECT count(*) FROM projection.parked_event w
                    WHERE w.subject = p.subject AND w.state = 'WAITING' AND p.state = 'POISONED') AS waiting,
                coalesce((SELECT d.name FROM projection.property_description d WHERE d.property = p.subject
                    ORDER BY d.position DESC LIMIT 1),
                    (SELECT n.name FROM projection.party_name n WHERE n.party = p.subject
                    ORDER BY n.position DESC LIMIT 1)) AS name
            FROM projection.parked_event p LEFT JOIN ledger.event e USING (position)
            WHERE p.state <> 'WAITING' ORDER BY p.position
            """;

    private static final String ACTS = "SELECT * FROM access.parking_act ORDER BY id DESC LIMIT 200";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Registers registers;
    private final ParkedEvents parked;
    private final Log log;

    /** How many subjects and events are parked or left out. */
    public record Count(long subjects, long events) {}

    /** What the processor of these registers parked. */
    public Parking(JdbcTemplate jdbc, TransactionOperations transaction, Registers registers, Log log) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.registers = registers;
        this.parked = new ParkedEvents(jdbc);
        this.log = log;
    }

    /** Every event that could not be taken, in the order of the log. */
    public List<ParkedSubject> list() {
        return jdbc.query(
                LIST,
                (row, number) -> new ParkedSubject(
                        row.getString("subject"),
                        row.getString("stream"),
                        row.getString("type"),
                        row.getLong("position"),
                        Sql.instant(row, "recorded_at"),
                        Sql.instant(row, "parked_at"),
                        row.getString("reason"),
                        row.getLong("waiting"),
                        row.getString("state").equals(State.LEFT_OUT.name()),
                        row.getString("name")));
    }

    /** The last things done about parked events, the newest first. */
    public List<ParkingAct> acts() {
        return jdbc.query(
                ACTS,
                (row, number) -> new ParkingAct(
                        Sql.instant(row, "at"),
                        row.getString("login"),
                        ParkingAct.Action.valueOf(row.getString("action")),
                        row.getString("subject"),
                        row.getLong("position"),
                        row.getString("reason"),
                        ParkingAct.Outcome.valueOf(row.getString("outcome"))));
    }

    /** How much is parked. */
    public Count count() {
        return jdbc.query(
                        "SELECT count(DISTINCT subject) AS subjects, count(*) AS events FROM projection.parked_event",
                        (row, number) -> new Count(row.getLong("subjects"), row.getLong("events")))
                .getFirst();
    }

    /**
     * Tries again what waits for a subject, or lets what is behind the poisoned event go on without it. What then fails is
     * parked again.
     *
     * @param login who decided so
     * @param reason why
     * @throws NothingParked when the subject does not stand still
     */
    public ParkingAct.Outcome act(ParkingAct.Action action, UUID subject, String login, String reason) {
        ParkingAct.Outcome outcome = transaction.execute(status -> {
            registers.hold(subject);
            List<Long> positions = parked.positionsOf(subject);
            if (positions.isEmpty()) {
                throw new NothingParked(subject);
            }
            parked.clear(subject);
            long first = positions.getFirst();
            registers.takeParked(log.at(positions), action == ParkingAct.Action.RELEASE ? first : 0);
            return note(action, subject, login, reason, first);
        });
        return outcome == null ? ParkingAct.Outcome.PARKED : outcome;
    }

    private ParkingAct.Outcome note(
            ParkingAct.Action action, UUID subject, String login, String reason, long position) {
        ParkingAct.Outcome outcome =
                parked.positionsOf(subject).isEmpty() ? ParkingAct.Outcome.TAKEN : ParkingAct.Outcome.PARKED;
        jdbc.update(
                "INSERT INTO access.parking_act (login, action, subject, position, reason, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                login,
                action.name(),
                subject,
                position,
                reason,
                outcome.name());
        return outcome;
    }
}
