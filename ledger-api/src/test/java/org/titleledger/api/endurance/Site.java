package org.titleledger.api.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where one ledger lives: its folder and its PostgreSQL. */
sealed interface Site {

    /** The processes of its PostgreSQL. */
    PostgresProcesses postgres();

    /** What the application is started with so that it finds its database. */
    Map<String, String> settings();

    /** Sees to it that PostgreSQL runs where that is nobody else's work. */
    void keepServerRunning() throws IOException;

    /** The superuser's session in the ledger's database, for looking at what is really there. */
    default Connection connect() throws SQLException, IOException {
        return connect("ledger");
    }

    default Connection connect(String database) throws SQLException, IOException {
        String password =
                Files.readString(postgres().folder().resolve("password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres().port() + "/" + database, "postgres", password);
    }

    /** The application has a PostgreSQL of its own and answers for it. */
    record Own(Path folder) implements Site {

        @Override
        public PostgresProcesses postgres() {
            return new PostgresProcesses(folder);
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("ledger.data", folder.toString());
        }

        @Override
        public void keepServerRunning() {}
    }

    /** PostgreSQL is somebody else's, who starts it again when it has died. */
    record Outside(OutsideServer server) implements Site {

        @Override
        public PostgresProcesses postgres() {
            return server.processes();
        }

        @Override
        public Map<String, String> settings() {
            return server.settings();
        }

        @Override
        public void keepServerRunning() throws IOException {
            server.keepRunning();
        }
    }
}
