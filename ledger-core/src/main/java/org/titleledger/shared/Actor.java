package org.titleledger.shared;

import java.util.UUID;

/**
 * The person who acts.
 *
 * @param user the stable identity, which survives a change of the login
 * @param login the login at the time of the act
 */
public record Actor(UUID user, String login) {

    /** Whether both are the same person, whatever the login was. Four eyes are judged by this (rules F5, C2). */
    public boolean isSamePersonAs(Actor other) {
        return user.equals(other.user);
    }
}
