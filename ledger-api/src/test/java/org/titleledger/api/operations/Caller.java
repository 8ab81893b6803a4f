package org.titleledger.api.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who speaks to a ledger over HTTP.
 *
 * @param address where it listens
 * @param login who it is; empty for nobody
 */
record Caller(String address, String login) {

    static final String PASSWORD = "a long password for tests";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Longer than any request may take; whoever does not answer by then hangs. */
    private static final Duration HANGS_AFTER = Duration.ofSeconds(30);

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

    Reply post(String path, String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
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
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (login.isEmpty()) {
            return request;
        }
        byte[] credentials = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        try {
            return new Reply(HTTP.send(request.timeout(HANGS_AFTER).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
