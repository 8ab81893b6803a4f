package org.titleledger.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.titleledger.api.operations.Caller.Reply;
import org.titleledger.api.testing.LedgerDatabase;

/** Health, metrics and the log, as whoever runs the ledger sees them, and as nobody else does. */
@ExtendWith(OutputCaptureExtension.class)
class OperationsIT {

    private static final Running ledger = Running.on(LedgerDatabase.fresh().properties());

    private static String metrics = "";

    @BeforeAll
    static void somethingHappens() throws IOException {
        ledger.clerk().register("某单位", "happens");
        ledger.clerk().get("/api/v1/parties/party:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        new Caller(ledger.clerk().address(), "stranger").get("/api/v1/me");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(ledger::hasCaughtUp);
        metrics = ledger.administrator().get("/actuator/prometheus").response().body();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void whetherItLivesAndIsReadyIsForEverybodyWithoutDetails(String probe) throws IOException {
        Reply reply = ledger.clerk().visit("/actuator/health/" + probe);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.response().body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/health", "/prometheus", "/env", "/heapdump", "/shutdown", "/loggers"})
    void everythingElseIsForAdministrators(String endpoint) throws IOException {
        assertThat(ledger.clerk().visit("/actuator" + endpoint).outcome()).isEqualTo("401 access.not-signed-in");
        assertThat(ledger.clerk().get("/actuator" + endpoint).outcome()).isEqualTo("403 access.role-is-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/env", "/heapdump", "/shutdown", "/loggers", "/beans", "/configprops", "/threaddump"})
    void whatIsNotNeededIsNotThere(String endpoint) throws IOException {
        assertThat(ledger.administrator().get("/actuator" + endpoint).status()).isEqualTo(404);
    }

    @Test
    void theAdministratorSeesWhatIsTheMatter() throws IOException {
        Reply reply = ledger.administrator().get("/actuator/health");
        assertThat(reply.json().path("components").propertyNames())
                .contains("eventLog", "readModels", "diskSpace", "livenessState", "readinessState");
        assertThat(reply.json().at("/components/eventLog/details/writable").asBoolean())
                .isTrue();
        assertThat(reply.json().at("/components/readModels/details/running").asBoolean())
                .isTrue();
    }

    /** Tomcat, paused, does not read the headers of a request any more and says that the host is missing. */
    @Test
    void whileItStopsNobodyIsToldThatHisRequestIsBroken() throws IOException {
        assertThat(withoutHost()).startsWith("HTTP/1.1 400 ").contains("\"code\":\"http.status-400\"");
        ledger.becomes(ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(withoutHost())
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 5", "\"code\":\"ledger.is-unavailable\"");
        } finally {
            ledger.becomes(ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    private static String withoutHost() throws IOException {
        URI address = URI.create(ledger.clerk().address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("GET /api/v1/me HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ledger_acts_recorded_total{type="party.registered"} | 1.0
            ledger_refusals_total{code="access.sign-in-failed"} | 1.0
            ledger_refusals_total{code="party.not-found"} | 1.0
            ledger_sign_ins_total{outcome="failed"} | 1.0
            ledger_append_seconds_count | 1
            ledger_projection_lag_events | 0.0
            ledger_projection_lag_seconds | 0.0
            ledger_import_rows_total | 0.0
            ledger_imports_unfinished | 0.0
            ledger_documents_stored_total | 0.0
            """)
    void whatHappenedIsCounted(String metric, String value) {
        assertThat(metrics.lines()).contains(metric + " " + value);
        String name = metric.replaceFirst("\\{.*", "").replaceFirst("_count$", "");
        assertThat(metrics).containsPattern("# HELP " + name + " [A-Z]");
    }

    @Test
    void theMachineryIsMeasuredAndNobodyIsNamed() {
        assertThat(metrics)
                .contains(
                        "http_server_requests_seconds_count{", "jvm_memory_used_bytes{", "hikaricp_connections_active{")
                .contains("disk_free_bytes{")
                .doesNotContain("jing", "guan", "stranger", "某单位", Caller.PASSWORD);
    }

    @Test
    void aPortOfItsOwnAsksNobodyWhoHeIs() throws IOException {
        try (Running other = Running.on(
                LedgerDatabase.fresh().properties(),
                "--management.server.port=0",
                "--management.server.address=127.0.0.1")) {
            assertThat(other.operator().visit("/actuator/prometheus").status()).isEqualTo(200);
            assertThat(other.operator().visit("/actuator/env").status()).isEqualTo(404);
            assertThat(other.operator().visit("/api/v1/parties").status()).isNotEqualTo(200);
            assertThat(other.clerk().visit("/actuator/prometheus").status()).isEqualTo(401);
        }
        assertThatThrownBy(() -> Running.on(LedgerDatabase.fresh().properties(), "--management.server.port=0"))
                .hasStackTraceContaining("management.server.address");
    }

    @Test
    void whatAClientCallsItsRequestIsFoundAgain(CapturedOutput log) throws IOException {
        String given = "from-a-client.42";
        Reply refused = ledger.clerk().get("/api/v1/nowhere", Correlation.HEADER, given);
        assertThat(refused.header(Correlation.HEADER)).isEqualTo(given);
        assertThat(refused.text("correlation")).isEqualTo(given);

        Reply recorded = ledger.clerk().register("另一单位", "found again");
        String made = recorded.header(Correlation.HEADER);
        assertThat(made).matches("[0-9a-f]{32}");
        assertThat(ledger.jdbc()
                        .sql("SELECT metadata FROM ledger.event WHERE act::text = ?")
                        .param(recorded.text("act"))
                        .query(String.class)
                        .single())
                .isEqualTo("{\"correlation\":\"" + made + "\"}");
        assertThat(log.getOut())
                .containsPattern(Pattern.quote("[" + made + "]") + ".*Recorded party.registered as act "
                        + recorded.text("act") + " at position " + recorded.text("position"))
                .doesNotContain("另一单位", "jing", Caller.PASSWORD);
    }

    @Test
    void aTraceIsTakenUpAndWhatIsNoIdIsNot() throws IOException {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(corresponding("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .isEqualTo(trace);
        assertThat(corresponding("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01"))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo("0".repeat(32));
        assertThat(corresponding(Correlation.HEADER, "short")).matches("[0-9a-f]{32}");
        assertThat(corresponding(Correlation.HEADER, "x".repeat(65))).matches("[0-9a-f]{32}");
        assertThat(corresponding(Correlation.HEADER, "forged] INFO a line")).matches("[0-9a-f]{32}");
    }

    private static String corresponding(String header, String value) throws IOException {
        return ledger.clerk().visit("/sign-in", header, value).header(Correlation.HEADER);
    }

    @Test
    void aPageThatFailsGivesTheNumberToo() throws IOException {
        Reply page = ledger.clerk().visit("/error", "Accept", "text/html", "Accept-Language", "en");
        assertThat(page.response().body())
                .contains("Tell your administrator this number: " + page.header(Correlation.HEADER));
    }
}
