package org.titleledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.titleledger.api.LedgerApplication;
import org.titleledger.api.testing.LedgerDatabase;

/**
 * No connection leaves the machine. Java asks the proxy selector before each connection it opens; ours writes down where
 * to, and lets nothing through that is not for this machine. Axon leaves its update checker out when it sees a test on the stack, which would make this test prove nothing, so
 * it is told that this is none.
 */
class NoCallsHomeIT {

    private static final String NOT_A_TEST = "axoniq.usage.force-test-environment";
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Duration CHECKER_STARTS_AFTER = Duration.ofMillis(1_500);

    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private ProxySelector before = ProxySelector.getDefault();

    @BeforeEach
    void listen() {
        before = ProxySelector.getDefault();
        ProxySelector.setDefault(new Recording());
        System.setProperty(NOT_A_TEST, "true");
    }

    @AfterEach
    void stopListening() {
        ProxySelector.setDefault(before);
        System.clearProperty(NOT_A_TEST);
    }

    @Test
    void theApplicationSpeaksToThisMachineOnly() throws InterruptedException {
        Map<String, Object> properties = Map.copyOf(LedgerDatabase.fresh().properties());
        try (var context = new SpringApplicationBuilder(LedgerApplication.class)
                .properties(properties)
                .properties(Map.of("server.port", "0"))
                .run()) {
            Thread.sleep(CHECKER_STARTS_AFTER);
            assertThat(context.isRunning()).isTrue();
        }
        assertThat(asked).as("the database at least was spoken to").isNotEmpty();
        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void aConnectionElsewhereWouldBeSeen() throws IOException {
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("192.0.2.1", 443), 1))
                    .hasStackTraceContaining("Nothing leaves the machine");
        }
        assertThat(elsewhere()).extracting(URI::getHost).containsExactly("192.0.2.1");
    }

    @Test
    void theUpdateCheckerWouldBeSeen() throws InterruptedException {
        UsagePropertyProvider enabled = new Enabled();
        UpdateChecker checker =
                new UpdateChecker(new UpdateCheckerHttpClient(enabled), (request, response) -> {}, enabled);
        checker.start();
        Thread.sleep(CHECKER_STARTS_AFTER);
        checker.stop();
        assertThat(elsewhere()).extracting(URI::getHost).contains("192.0.2.1");
    }

    private List<URI> elsewhere() {
        return asked.stream().filter(uri -> !isThisMachine(uri.getHost())).toList();
    }

    /** Its own addresses, under one of which a container's database answers; a name of another machine is not looked up. */
    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost")
                    || ADDRESS.matcher(host).matches()
                            && NetworkInterface.getByInetAddress(InetAddress.getByName(host)) != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static final class Enabled implements UsagePropertyProvider {

        @Override
        public Boolean getDisabled() {
            return false;
        }

        @Override
        public String getUrl() {
            return "http://192.0.2.1/";
        }

        @Override
        public int priority() {
            return 0;
        }
    }

    private final class Recording extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            if (!isThisMachine(uri.getHost())) {
                throw new IllegalArgumentException("Nothing leaves the machine, not even from this test: " + uri);
            }
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
