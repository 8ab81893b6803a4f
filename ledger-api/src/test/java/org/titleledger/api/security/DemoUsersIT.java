package org.titleledger.api.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
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

    @Test
    void inAContainerItsPortIsPublishedToThisMachineOnly() throws UnknownHostException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        assertThatIllegalStateException().isThrownBy(() -> demo(everywhere, everywhere));
        assertThatIllegalStateException().isThrownBy(() -> demo(everywhere, InetAddress.getByName("192.0.2.1")));
        assertThatCode(() -> demo(everywhere, InetAddress.getLoopbackAddress())).doesNotThrowAnyException();
    }

    private static DemoUsers demo(@Nullable InetAddress address) {
        return demo(address, null);
    }

    private static DemoUsers demo(@Nullable InetAddress address, @Nullable InetAddress publishedAt) {
        ServerProperties server = new ServerProperties();
        server.setAddress(address);
        return new DemoUsers(users(), server, publishedAt);
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
