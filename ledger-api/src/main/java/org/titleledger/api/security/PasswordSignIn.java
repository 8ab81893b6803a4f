package org.titleledger.api.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Text;

/** Verifies login and password, and shuts an account for a while after repeated failures. */
final class PasswordSignIn implements AuthenticationProvider {

    private final UserAccounts accounts;
    private final Clock clock;
    private final MeterRegistry meters;
    private final DaoAuthenticationProvider passwords;

    PasswordSignIn(UserAccounts accounts, PasswordEncoder encoder, Clock clock, MeterRegistry meters) {
        this.accounts = accounts;
        this.clock = clock;
        this.meters = meters;
        this.passwords = new DaoAuthenticationProvider(this::load);
        this.passwords.setPasswordEncoder(encoder);
    }

    private UserDetails load(String login) {
        return accounts.byLogin(login)
                .map(account -> new AccountPrincipal(account, clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        if (!isLogin(request.getName())) {
            count("failed");
            throw new BadCredentialsException("no account has such a login");
        }
        try {
            Authentication result = passwords.authenticate(request);
            person(result)
                    .filter(account -> account.failedAttempts() > 0)
                    .ifPresent(account -> accounts.forgetFailures(account.id()));
            return result;
        } catch (LockedException locked) {
            count("locked");
            throw locked;
        } catch (BadCredentialsException wrong) {
            count("failed");
            accounts.countFailure(request.getName(), clock.instant());
            throw wrong;
        }
    }

    private void count(String outcome) {
        Counter.builder("ledger.sign.ins")
                .description("Sign-ins that were not let in: a wrong login or password, or an account that is locked")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    /** PostgreSQL cannot even be asked for some of what a stranger may send. */
    private static boolean isLogin(String login) {
        try {
            return Text.optional("login", login, Text.NAME) != null;
        } catch (InvalidValue unfit) {
            return false;
        }
    }

    private static Optional<UserAccount> person(Authentication result) {
        return result.getPrincipal() instanceof LedgerPrincipal principal
                ? Optional.of(principal.account())
                : Optional.empty();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
