package org.titleledger.api.outage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.api.LedgerApplication;
import org.titleledger.api.security.Users;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application on a database that a test can take away, and a clerk who speaks to it. */
final class Running implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "a long password for tests";

    /** Longer than any request may take; whoever does not answer by then hangs. */
    private static final Duration HANGS_AFTER = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    static Running on(Map<String, Object> database) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(LedgerApplication.class)
                .properties(database)
                .run("--server.port=0");
        context.getBean(Users.class).add("jing", "经办", PASSWORD, Set.of(Role.CLERK), null);
        return new Running(context);
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String field) {
            return json().path(field).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Status, and for a problem its code. */
        String outcome() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? status() + " " + text("code")
                    : String.valueOf(status());
        }
    }

    Reply register(String name, String key) throws IOException {
        return send(request("/api/v1/parties")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\",\"kind\":\"ORGAN\"}")));
    }

    Reply importParties(String csv) throws IOException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"kind\"\r\n\r\nparties\r\n--b--\r\n";
        return send(request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply get(String path, String... headers) throws IOException {
        HttpRequest.Builder request = request(path);
        return send((headers.length == 0 ? request : request.headers(headers)).GET());
    }

    /** Asks as nobody. */
    Reply visit(String path, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return send((headers.length == 0 ? request : request.headers(headers)).GET());
    }

    private HttpRequest.Builder request(String path) {
        byte[] credentials = ("jing:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        try {
            return new Reply(http.send(request.timeout(HANGS_AFTER).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    long logEnd() {
        return jdbc().sql("SELECT coalesce(max(position), 0) FROM ledger.event")
                .query(Long.class)
                .single();
    }

    /** Whether the read models have everything that is in the log now. */
    boolean hasCaughtUp() {
        return context.getBean(Watermark.class).current().position() == logEnd();
    }

    @Override
    public void close() {
        context.close();
    }
}
