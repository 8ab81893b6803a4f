package org.titleledger.api.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One user's HTTP client. */
final class Http {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String header;
    private final String credentials;

    /** An answer. */
    record Answer(int status, JsonNode json) {}

    private Http(String address, String header, String credentials) {
        this.address = address;
        this.header = header;
        this.credentials = credentials;
    }

    static Http withPassword(String address, String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Http(address, "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    static Http signedIn(String address, String login, String password) throws IOException, InterruptedException {
        Http stranger = new Http(address, "Accept-Language", "en");
        HttpResponse<String> page = stranger.send(stranger.request("/sign-in").GET());
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("The page to sign in has no token");
        }
        String form = "login=" + login + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        Http guest = new Http(address, "Cookie", cookie(page));
        HttpResponse<String> entered = guest.send(guest.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return new Http(address, "Cookie", cookie(entered));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpResponse<String> response) {
        String set = response.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("No session: " + response.statusCode()));
        return set.substring(0, set.indexOf(';'));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(send(request(path).GET()));
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        return answer(send(
                request(path).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header(header, credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** The answer, which is good. */
    static Answer good(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("The ledger answered " + answer);
        }
        return answer;
    }
}
