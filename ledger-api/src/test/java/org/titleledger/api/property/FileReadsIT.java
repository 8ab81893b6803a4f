package org.titleledger.api.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Role;

/** Who read which file is written a moment later, and never forgotten. */
class FileReadsIT {

    private static final UUID BUILDING = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-01-05T04:00:00.000001Z");
    private static final int MORE_THAN_MAY_WAIT = 1_001;

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());
    private final FileReads reads = new FileReads(
            new JdbcTemplate(database.application()),
            () -> new LedgerUser(BUILDING, "ren", Set.of(Role.CLERK), null),
            Clock.fixed(NOON, ZoneOffset.UTC));

    @AfterEach
    void close() {
        reads.close();
    }

    @Test
    void aReadIsWrittenWithinASecondWithItsOwnTime() {
        note(1);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> written() == 1);
        assertThat(owner.queryForObject("SELECT at FROM access.file_read", OffsetDateTime.class)
                        .toInstant())
                .isEqualTo(NOON);
    }

    @Test
    void whatWaitsIsWrittenWhenTheApplicationStops() {
        note(3);
        reads.close();
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void whatCannotBeWrittenIsTriedAgain() {
        owner.execute("REVOKE INSERT ON access.file_read FROM ledger_app");
        note(2);
        assertThatThrownBy(reads::write).isInstanceOf(DataAccessException.class);
        note(1);
        owner.execute("GRANT INSERT ON access.file_read TO ledger_app");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> written() == 3);
    }

    @Test
    void nobodyReadsOnWhileTooManyReadsAreNotWritten() {
        owner.execute("REVOKE INSERT ON access.file_read FROM ledger_app");
        assertThatThrownBy(() -> note(MORE_THAN_MAY_WAIT)).isInstanceOf(DataAccessException.class);
        owner.execute("GRANT INSERT ON access.file_read TO ledger_app");
    }

    private void note(int times) {
        for (int time = 0; time < times; time++) {
            reads.note(new PropertyId(BUILDING), "/api/v1/properties/" + BUILDING);
        }
    }

    private int written() {
        Integer count = owner.queryForObject("SELECT count(*) FROM access.file_read", Integer.class);
        return count == null ? 0 : count;
    }
}
