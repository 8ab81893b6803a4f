package org.titleledger.api.security;

import java.util.Set;
import java.util.UUID;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.RefusalCode;
import org.titleledger.shared.Role;

/** Why an account is not made or changed. */
public sealed interface AccessRefusal extends Refusal {

    /** Another account has the login. */
    @RefusalCode("access.login-is-taken")
    record LoginIsTaken(String login) implements AccessRefusal {}

    /** There is no such account. */
    @RefusalCode(value = "access.user-is-unknown", kind = Kind.NOT_FOUND)
    record UserIsUnknown(UUID user) implements AccessRefusal {}

    /**
     * The roles may not be in one hand (rule K1): who gives out roles records no legal fact, who audits changes nothing,
     * who speaks for a using unit sees only its own. Only clerk and reviewer go together.
     */
    @RefusalCode(value = "access.roles-do-not-go-together", kind = Kind.UNPROCESSABLE)
    record RolesDoNotGoTogether(Set<Role> roles) implements AccessRefusal {}

    /** Nobody gives roles to himself: an administrator who could would take the pen, and then the second pair of eyes. */
    @RefusalCode(value = "access.own-roles", kind = Kind.NOT_ALLOWED)
    record OwnRoles(String login) implements AccessRefusal {}

    /** Nobody would be left who may give out roles. */
    @RefusalCode("access.last-administrator")
    record LastAdministrator(String login) implements AccessRefusal {}

    /** The present password was not the one given. */
    @RefusalCode(value = "access.password-is-wrong", kind = Kind.NOT_ALLOWED)
    record PasswordIsWrong(String login) implements AccessRefusal {}

    /** The ledger has its first administrator, or the secret is not the one printed at start. */
    @RefusalCode(value = "access.set-up-is-closed", kind = Kind.NOT_ALLOWED)
    record SetUpIsClosed() implements AccessRefusal {}
}
