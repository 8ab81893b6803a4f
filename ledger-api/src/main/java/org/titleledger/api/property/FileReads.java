package org.titleledger.api.property;

import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.property.PropertyId;

/** The record of who read which building's file, for the auditor. */
public final class FileReads {

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;

    public FileReads(JdbcTemplate jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** Notes that the person who is signed in reads a file. */
    public void note(PropertyId property, String path) {
        jdbc.update(
                "INSERT INTO access.file_read (login, property, path) VALUES (?, ?, ?)",
                currentUser.get().login(),
                property.value(),
                path);
    }
}
