package org.titleledger.api.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports as a client meets them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ImportApiIT {

    private static final String PASSWORD = "a long password for tests";
    private static final JsonMapper JSON = new JsonMapper();

    private final Users users;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    ImportApiIT(Users users, @LocalServerPort int port) {
        this.users = users;
        this.port = port;
    }

    @BeforeEach
    void people() {
        if (users.all().stream().noneMatch(user -> user.login().equals("import-clerk"))) {
            users.add("import-clerk", "经办", PASSWORD, Set.of(Role.CLERK), null);
            users.add("import-auditor", "审计", PASSWORD, Set.of(Role.AUDITOR), null);
            users.add("import-unit", "单位", PASSWORD, Set.of(Role.UNIT), new PartyId(UUID.randomUUID()));
        }
    }

    private HttpResponse<String> post(String login, String list, String... fields) {
        StringBuilder body =
                new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"清单.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + list + "\r\n");
        for (int field = 0; field < fields.length; field += 2) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"" + fields[field] + "\"\r\n\r\n"
                    + fields[field + 1] + "\r\n");
        }
        return send(request(login, "")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--b--\r\n")));
    }

    private HttpRequest.Builder request(String login, String path) {
        byte[] credentials = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/imports" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private HttpResponse<String> get(String login, String path, String language) {
        return send(request(login, path).header("Accept-Language", language).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Test
    void aListIsAcceptedAndItsProgressAndReportAreRead() {
        HttpResponse<String> accepted = post("import-clerk", "名称,类型\n接口楼,幢\n坏楼,房\n", "kind", "properties");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String path = "/" + json(accepted).path("id").asString();
        assertThat(accepted.headers().firstValue("Location")).hasValue("/api/v1/imports" + path);
        JsonNode done = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json(get("import-auditor", path, "zh")),
                        job -> !job.path("state").asString().equals("RUNNING"));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("rows").asInt()).isEqualTo(2);
        assertThat(done.path("accepted").asInt()).isEqualTo(1);
        assertThat(done.path("refused").asInt()).isEqualTo(1);
        assertThat(done.path("position").asLong()).isPositive();
        HttpResponse<String> report = get("import-clerk", path + "/report", "zh");
        assertThat(report.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(report.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(report.body())
                .isEqualTo(
                        "\ufeffline,column,code,detail\r\n" + "3,类型,import.word-is-unknown,不认识“房”。可用的写法：宗地、幢、户。\r\n");
        assertThat(get("import-clerk", path + "/report", "en").body()).contains("The word “房” is unknown.");
        assertThat(get("import-unit", path, "zh").statusCode())
                .as("a using unit sees no import")
                .isEqualTo(404);
    }

    @Test
    void aListThatIsWrongAsAWholeIsAProblemWithItsPlace() {
        HttpResponse<String> unknownField =
                post("import-clerk", "名称\nx\n", "kind", "properties", "mapping", "{\"columns\": {\"nam\": \"名称\"}}");
        assertThat(unknownField.statusCode()).isEqualTo(400);
        assertThat(json(unknownField).path("code").asString()).isEqualTo("import.mapping-field-is-unknown");
        assertThat(json(unknownField).path("violations").path(0).path("pointer").asString())
                .isEqualTo("/mapping/columns/nam");
        HttpResponse<String> heading = post("import-clerk", "x,y\n1,2\n", "kind", "properties");
        assertThat(json(heading).path("code").asString()).isEqualTo("import.heading-is-unknown");
        assertThat(post("import-clerk", "名称\nx\n", "kind", "things").statusCode())
                .isEqualTo(400);
        assertThat(post("import-clerk", "名称\nx\n").statusCode()).isEqualTo(400);
    }

    @Test
    void deedsAreImportedUnderTheirOwnWordAndReportedInBothLanguages() {
        post("import-clerk", "名称,不动产单元号\n契楼,140105003003GB00001F00010000\n", "kind", "properties");
        String deeds = "不动产单元号,受让人,登记号\n140105003003GB00001F00010000,契甲,1\n"
                + "1.4E+27,契甲,2\n140105003003GB00001F00990000,契甲,3\n140105003003GB00001F00010000,契乙,4\n";
        String path = "/"
                + json(post("import-clerk", deeds, "kind", "title-history"))
                        .path("id")
                        .asString();
        JsonNode done = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json(get("import-auditor", path, "zh")),
                        job -> !job.path("state").asString().equals("RUNNING"));
        assertThat(done.path("kind").asString()).isEqualTo("title-history");
        assertThat(done.path("accepted").asInt()).isEqualTo(1);
        assertThat(done.path("refused").asInt()).isEqualTo(3);
        assertThat(get("import-clerk", path + "/report", "zh").body())
                .startsWith("\ufeffline,column,code,detail\r\n3,不动产单元号,import.identifier-is-damaged,编号“1.4E+27”")
                .contains("4,不动产单元号,import.property-is-unknown,台账中没有编号为“140105003003GB00001F00990000”的不动产单元。")
                .contains("5,生效日期,title.has-an-undated-fact-already,");
        assertThat(get("import-clerk", path + "/report", "en").body())
                .contains("The ledger has no property with the identifier “140105003003GB00001F00990000”.");
        assertThat(post("import-clerk", deeds, "kind", "title_history").statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyWhoRecordsMayImport() {
        assertThat(post("import-auditor", "名称\nx\n", "kind", "parties").statusCode())
                .isEqualTo(403);
        assertThat(post("import-unit", "名称\nx\n", "kind", "parties").statusCode())
                .isEqualTo(403);
        assertThat(get("import-clerk", "/import:00000000-0000-7000-8000-000000000000", "zh")
                        .statusCode())
                .isEqualTo(404);
    }
}
