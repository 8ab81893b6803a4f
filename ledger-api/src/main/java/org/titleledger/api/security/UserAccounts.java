package org.titleledger.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Role;

/** The table of accounts. */
final class UserAccounts {

    private static final int FAILURES_MOST = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final String COLUMNS =
            "SELECT id, login, password_hash, display_name, roles, party, failed_attempts, locked_until, disabled"
                    + " FROM access.\"user\"";

    private final JdbcClient jdbc;

    UserAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UserAccount> byLogin(String login) {
        return jdbc.sql(COLUMNS + " WHERE login = ?")
                .param(login)
                .query(UserAccounts::account)
                .optional();
    }

    Optional<UserAccount> byId(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = ?")
                .param(id)
                .query(UserAccounts::account)
                .optional();
    }

    List<UserAccount> all() {
        return jdbc.sql(COLUMNS + " ORDER BY login")
                .query(UserAccounts::account)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM access.\"user\")")
                .query(Boolean.class)
                .single();
    }

    /** Holds off every other change of who is an administrator until the transaction ends. */
    void lockAll() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('access.user', 0))")
                .query((row, number) -> number)
                .single();
    }

    /** Whether the login was free. */
    boolean add(UserAccount account) {
        return jdbc.sql("""
                                INSERT INTO access."user" (id, login, password_hash, display_name, roles, party)
                                VALUES (:id, :login, :hash, :name, :roles::text[], :party)
                                ON CONFLICT (login) DO NOTHING
                                """)
                        .param("id", account.id())
                        .param("login", account.login())
                        .param("hash", account.passwordHash())
                        .param("name", account.displayName())
                        .param("roles", names(account.roles()))
                        .param(
                                "party",
                                account.party() == null ? null : account.party().value())
                        .update()
                == 1;
    }

    void setPassword(UUID id, String hash) {
        changed(jdbc.sql("UPDATE access.\"user\" SET password_hash = ?, failed_attempts = 0, locked_until = NULL"
                        + " WHERE id = ?")
                .param(hash)
                .param(id)
                .update());
    }

    void setRoles(UUID id, Set<Role> roles, @Nullable PartyId party) {
        changed(jdbc.sql("UPDATE access.\"user\" SET roles = :roles::text[], party = :party WHERE id = :id")
                .param("roles", names(roles))
                .param("party", party == null ? null : party.value())
                .param("id", id)
                .update());
    }

    void setDisabled(UUID id, boolean disabled) {
        changed(jdbc.sql("UPDATE access.\"user\" SET disabled = ? WHERE id = ?")
                .param(disabled)
                .param(id)
                .update());
    }

    /** One statement, so that guesses sent at the same time are all counted. */
    void countFailure(String login, Instant now) {
        jdbc.sql("""
                        UPDATE access."user"
                        SET failed_attempts = CASE WHEN failed_attempts + 1 >= :most THEN 0 ELSE failed_attempts + 1 END,
                            locked_until = CASE WHEN failed_attempts + 1 >= :most THEN :until ELSE locked_until END
                        WHERE login = :login
                        """)
                .param("most", FAILURES_MOST)
                .param("until", OffsetDateTime.ofInstant(now.plus(LOCKED_FOR), ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    void forgetFailures(UUID id) {
        jdbc.sql("UPDATE access.\"user\" SET failed_attempts = 0 WHERE id = ?")
                .param(id)
                .update();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("an account that was there a moment ago is gone");
        }
    }

    /** An array literal: role names are plain words. */
    private static String names(Set<Role> roles) {
        return "{" + String.join(",", roles.stream().map(Role::name).sorted().toList()) + "}";
    }

    private static UserAccount account(ResultSet row, int number) throws SQLException {
        UUID party = row.getObject("party", UUID.class);
        Timestamp locked = row.getTimestamp("locked_until");
        return new UserAccount(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("password_hash"),
                row.getString("display_name"),
                roles((String[]) row.getArray("roles").getArray()),
                party == null ? null : new PartyId(party),
                row.getInt("failed_attempts"),
                locked == null ? null : locked.toInstant(),
                row.getBoolean("disabled"));
    }

    private static Set<Role> roles(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
