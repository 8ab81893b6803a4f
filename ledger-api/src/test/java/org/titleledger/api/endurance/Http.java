package org.titleledger.api.endurance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The API, with nothing but HTTP. A request that brings no answer is an {@link IOException}. */
final class Http {

    static final String PASSWORD = "a long password for tests";

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;

    Http(int port) {
        this.base = "http://127.0.0.1:" + port + "/api/v1";
    }

    Answer get(String login, String path) throws IOException, InterruptedException {
        return send(request(login, path).GET());
    }

    Answer post(String login, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(login, path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file with fields beside it. */
    Answer upload(String login, String path, String fileName, String content, String... fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n");
        for (int field = 0; field < fields.length; field += 2) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"" + fields[field] + "\"\r\n\r\n"
                    + fields[field + 1] + "\r\n");
        }
        return send(request(login, path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--b--\r\n")));
    }

    private HttpRequest.Builder request(String login, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
        if (!login.isEmpty()) {
            byte[] credentials = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        List<String> headers = Stream.of("ETag", "Location", "Ledger-Position")
                .map(name -> response.headers().firstValue(name).orElse(""))
                .toList();
        return new Answer(response.statusCode(), response.body(), headers);
    }
}
