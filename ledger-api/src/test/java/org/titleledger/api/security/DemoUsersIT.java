package org.titleledger.api.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.testing.LedgerDatabase;

/** The passwords of the demo are known to everybody. */
class DemoUsersIT {

    @Test
    void theDemoListensToThisMachineOnly() throws UnknownHostException {
        assertThatIllegalStateException().isThrownBy(() -> demo(InetAddress.getByName("0.0.0.0")));
        assertThatIllegalStateException().isThrownBy(() -> demo(null));
        assertThatCode(() -> demo(InetAddress.getLoopbackAddress())).doesNotThrowAnyException();
    }

    private static DemoUsers demo(@org.jspecify.annotations.Nullable InetAddress address) {
        ServerProperties server = new ServerProperties();
        server.setAddress(address);
        return new DemoUsers(users(), server);
    }

    private static Users users() {
        UserAccounts accounts = new UserAccounts(LedgerDatabase.shared().client());
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        return new Users(
                accounts,
                encoder,
                new PasswordSignIn(
                        accounts,
                        encoder,
                        java.time.Clock.systemUTC(),
                        new io.micrometer.core.instrument.simple.SimpleMeterRegistry()),
                new TransactionTemplate());
    }
}
