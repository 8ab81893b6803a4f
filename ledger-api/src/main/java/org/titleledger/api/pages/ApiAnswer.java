package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param status the HTTP status
 * @param body the JSON
 */
record ApiAnswer(int status, JsonNode body) {

    /** One thing that is wrong with the input, by the name of its field. */
    record Violation(String field, String detail) {}

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** Gives the page the status of its answer; a page of an outage says when to try again, as the API does. */
    void statusOf(HttpServletResponse page) {
        page.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            page.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    /** The sentence of a problem. */
    String detail() {
        return Objects.requireNonNullElse(text("detail"), String.valueOf(status));
    }

    /** The code of a problem. */
    String code() {
        return Objects.requireNonNullElse(text("code"), "");
    }

    @Nullable
    String text(String field) {
        JsonNode value = body.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** Fields are named in forms as JSON points to them, without the first slash. */
    List<Violation> violations() {
        return list("violations").stream()
                .map(violation -> new Violation(
                        violation.path("pointer").asString("").replaceFirst("^/", ""),
                        violation.path("detail").asString("")))
                .toList();
    }

    /** What the person should know although it was recorded. */
    List<String> warnings() {
        return list("warnings").stream()
                .map(warning -> warning.path("detail").asString(""))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private List<JsonNode> list(String field) {
        JsonNode items = body.path(field);
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
