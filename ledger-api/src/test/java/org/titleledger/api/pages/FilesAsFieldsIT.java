package org.titleledger.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.api.testing.OneDatabaseIsEnough;
import org.titleledger.shared.Role;

/** A file that is sent where a text is asked for is the sender's mistake: 400 with a code, at the API and at every page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
@OneDatabaseIsEnough
class FilesAsFieldsIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Users users;
    private final String base;
    private final ApiClient api;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    FilesAsFieldsIT(Users users, @LocalServerPort int port) {
        this.users = users;
        this.base = "http://127.0.0.1:" + port;
        this.api = new ApiClient(port, "sending-clerk");
    }

    @BeforeEach
    void somebody() {
        if (users.all().stream().noneMatch(user -> user.login().equals("sending-clerk"))) {
            users.add("sending-clerk", "Clerk", ApiClient.PASSWORD, Set.of(Role.CLERK), null);
        }
    }

    private static String file(String field) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\ncontent\r\n";
    }

    private static String text(String field, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(sent(at(path).GET()).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private void signIn() throws IOException, InterruptedException {
        String body =
                "login=sending-clerk&password=" + ApiClient.PASSWORD.replace(' ', '+') + "&_csrf=" + token("/sign-in");
        sent(at("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> multipart(String path, String parts) throws IOException, InterruptedException {
        String body = text("_csrf", token("/forms/party-register")) + parts + "--b--\r\n";
        return sent(at(path).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void theApiSaysWhichField() {
        Reply reply = api.post(
                "/api/v1/documents",
                HttpRequest.BodyPublishers.ofString(file("file") + file("title") + "--b--\r\n"),
                "multipart/form-data; boundary=b");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("code")).isEqualTo("input.field-is-a-file");
        assertThat(reply.json().path("violations").path(0).path("pointer").asString())
                .isEqualTo("/title");
    }

    @Test
    void everyPageForm() throws IOException, InterruptedException {
        signIn();
        assertThat(multipart("/forms/document-file", file("file") + file("title"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(multipart("/forms/import-start", file("file") + file("kind")).statusCode())
                .isEqualTo(400);
        assertThat(multipart("/forms/party-register", file("name")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> point = multipart("/point", file("validAt"));
        assertThat(point.statusCode()).isEqualTo(400);
        assertThat(point.body()).contains("validAt");
    }
}
