package org.titleledger.api.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The ledger's database on the embedded server, with its two roles: the owner, under whom Flyway makes the tables, and
 * the application, which may append events and never change one. Their passwords are new at every start and are kept
 * nowhere.
 *
 * @param url the database's address
 * @param ownerPassword what {@value #OWNER} signs in with until the next start
 * @param applicationPassword what {@value #APPLICATION} signs in with until the next start
 */
public record EmbeddedLedger(String url, String ownerPassword, String applicationPassword) {

    public static final String OWNER = "ledger_owner";
    public static final String APPLICATION = "ledger_app";

    private static final String DATABASE = "ledger";

    /** Makes the roles and the database where they are missing. */
    public static EmbeddedLedger on(EmbeddedPostgres server) {
        EmbeddedLedger ledger =
                new EmbeddedLedger(server.url(DATABASE), DataFolder.newPassword(), DataFolder.newPassword());
        try (Connection connection = DriverManager.getConnection(
                        server.url("postgres"), EmbeddedPostgres.SUPERUSER, server.password());
                Statement statement = connection.createStatement()) {
            ledger.makeRole(connection, OWNER, ledger.ownerPassword);
            ledger.makeRole(connection, APPLICATION, ledger.applicationPassword);
            statement.execute("GRANT " + APPLICATION + " TO " + OWNER);
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", DATABASE)) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL refuses its own set-up: " + e.getMessage(), e);
        }
        return ledger;
    }

    /** The password is of letters, digits, hyphen and underscore only, so it can stand in the statement as it is. */
    private void makeRole(Connection connection, String role, String password) throws SQLException {
        boolean known = exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role);
        try (Statement statement = connection.createStatement()) {
            statement.execute((known ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
