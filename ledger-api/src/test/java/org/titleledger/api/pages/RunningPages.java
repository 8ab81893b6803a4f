package org.titleledger.api.pages;

import java.util.Set;
import org.titleledger.api.security.Users;
import org.titleledger.shared.Role;

/** The persons before the browsers of a test, added once. */
record RunningPages(Users users) {

    static final String PASSWORD = "long enough for all";

    /** Adds somebody who records, unless they are there. */
    void clerk(String login, String name) {
        add(login, name, Set.of(Role.CLERK));
    }

    /** Adds somebody who reviews, unless they are there. */
    void reviewer(String login, String name) {
        add(login, name, Set.of(Role.REVIEWER));
    }

    private void add(String login, String name, Set<Role> roles) {
        if (users.all().stream().noneMatch(user -> user.login().equals(login))) {
            users.add(login, name, PASSWORD, roles, null);
        }
    }
}
