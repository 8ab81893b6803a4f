package org.titleledger.api.pages;

import java.util.List;
import java.util.Set;
import org.titleledger.shared.Role;

/**
 * The person whom a page is for.
 *
 * @param login the login
 * @param name the person's name
 * @param roles in which capacities the person acts
 */
record Me(String login, String name, Set<Role> roles) {

    /** The roles by name, in the order of the enumeration. */
    public List<String> roleNames() {
        return roles.stream().sorted().map(Role::name).toList();
    }

    /** Whether the person has a role. */
    public boolean is(String role) {
        return roles.contains(Role.valueOf(role));
    }

    /** Whether the person records facts. */
    public boolean records() {
        return roles.contains(Role.CLERK) || roles.contains(Role.REVIEWER);
    }

    /** Whether a form is for the person. */
    public boolean isOffered(Form form) {
        return form.roles().stream().anyMatch(roles::contains);
    }
}
