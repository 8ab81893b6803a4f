package org.titleledger.api.security;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.party.PartyId;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Role;
import org.titleledger.shared.Text;

/** The accounts and what may be done to them. None of it is a legal fact, so none of it is an event (rule K1). */
public final class Users {

    private static final Logger log = LoggerFactory.getLogger(Users.class);
    private static final Set<Role> RECORDING = Set.of(Role.CLERK, Role.REVIEWER);

    private final UserAccounts accounts;
    private final PasswordEncoder encoder;
    private final PasswordSignIn signIn;
    private final TransactionTemplate transaction;
    private final TimeBasedEpochRandomGenerator identities = Generators.timeBasedEpochRandomGenerator();

    Users(UserAccounts accounts, PasswordEncoder encoder, PasswordSignIn signIn, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.signIn = signIn;
        this.transaction = transaction;
    }

    /** Everybody, by login. */
    public List<UserAccount> all() {
        return accounts.all();
    }

    /** One account. */
    public UserAccount get(UUID id) {
        return accounts.byId(id).orElseThrow(() -> new CommandRefused(new AccessRefusal.UserIsUnknown(id)));
    }

    /** Makes an account. */
    public UserAccount add(
            String login, String displayName, String password, Set<Role> roles, @Nullable PartyId party) {
        String known = login(login);
        refuseRolesThatDoNotGoTogether(roles);
        String hash = hash(NewPassword.of(password, known).text());
        UserAccount account = account(known, hash, Text.required("displayName", displayName, Text.NAME), roles, party);
        add(account);
        return account;
    }

    /** Makes the very first account; of two who try at once, one succeeds. */
    UserAccount addFirst(String login, String displayName, String password) {
        return Objects.requireNonNull(transaction.execute(status -> {
            accounts.lockAll();
            if (!accounts.isEmpty()) {
                throw new CommandRefused(new AccessRefusal.SetUpIsClosed());
            }
            return add(login, displayName, password, Set.of(Role.ADMINISTRATOR), null);
        }));
    }

    /** Makes an account for the demo, where its login is not taken yet; its password may be short. */
    void addForDemo(String login, String displayName, String password, Set<Role> roles) {
        if (accounts.byLogin(login).isEmpty()) {
            accounts.add(account(login, hash(password), displayName, roles, null));
        }
    }

    /** Says for which using unit somebody looks. */
    public void assignParty(String login, PartyId party) {
        UserAccount account =
                accounts.byLogin(login).orElseThrow(() -> new IllegalArgumentException("no such login: " + login));
        accounts.setRoles(account.id(), account.roles(), party);
    }

    /** Gives somebody else other roles. */
    public void setRoles(LedgerUser by, UUID id, Set<Role> roles, @Nullable PartyId party) {
        if (by.id().equals(id)) {
            throw new CommandRefused(new AccessRefusal.OwnRoles(by.login()));
        }
        refuseRolesThatDoNotGoTogether(roles);
        change(id, account -> {
            accounts.setRoles(id, roles, party);
            return accounts.byId(id).orElseThrow();
        });
        log.info("{} gave {} the roles {}", by.id(), id, roles);
    }

    /** Gives somebody a new password. */
    public void setPassword(UUID id, String password) {
        UserAccount account = get(id);
        accounts.setPassword(id, hash(NewPassword.of(password, account.login()).text()));
        log.info("The account {} has a new password", id);
    }

    /** Changes one's own password; guessing the present one is counted like guessing it at the door. */
    public void changeOwnPassword(LedgerUser user, String present, String password) {
        try {
            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user.login(), present));
        } catch (AuthenticationServiceException away) {
            throw away;
        } catch (AuthenticationException wrong) {
            throw new CommandRefused(new AccessRefusal.PasswordIsWrong(user.login()));
        }
        setPassword(user.id(), password);
    }

    /** Closes an account, or opens it again. */
    public void setDisabled(UUID id, boolean disabled) {
        change(id, account -> {
            accounts.setDisabled(id, disabled);
            return accounts.byId(id).orElseThrow();
        });
        log.info("The account {} is now {}", id, disabled ? "disabled" : "enabled");
    }

    private void change(UUID id, UnaryOperator<UserAccount> changing) {
        transaction.executeWithoutResult(status -> {
            accounts.lockAll();
            UserAccount changed = changing.apply(get(id));
            if (accounts.all().stream().noneMatch(Users::administers)) {
                throw new CommandRefused(new AccessRefusal.LastAdministrator(changed.login()));
            }
        });
    }

    private static boolean administers(UserAccount account) {
        return !account.disabled() && account.roles().contains(Role.ADMINISTRATOR);
    }

    private void add(UserAccount account) {
        if (!accounts.add(account)) {
            throw new CommandRefused(new AccessRefusal.LoginIsTaken(account.login()));
        }
        log.info("New account {} with the roles {}", account.id(), account.roles());
    }

    private UserAccount account(
            String login, String hash, String displayName, Set<Role> roles, @Nullable PartyId party) {
        return new UserAccount(identities.generate(), login, hash, displayName, roles, party, 0, null, false);
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static String login(String text) {
        return Text.required("login", text, Text.NAME);
    }

    /**
     * An administrator who could also record would give himself the pen: he could then make the second pair of eyes, too,
     * and four eyes would be two.
     */
    private static void refuseRolesThatDoNotGoTogether(Set<Role> roles) {
        if (roles.size() > 1 && !RECORDING.containsAll(roles)) {
            throw new CommandRefused(new AccessRefusal.RolesDoNotGoTogether(EnumSet.copyOf(roles)));
        }
    }
}
