package org.titleledger.api.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.DispatcherServlet;
import org.titleledger.api.http.CsvLists;
import org.titleledger.api.http.RequestBodyFilter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as the pages use it: the same addresses, JSON, checks, roles and refusals as for every other client, asked in
 * this process and as the person who asked for the page. So a page can do and see nothing that the API would refuse, and
 * there is one place where a form's content is judged.
 */
final class LedgerApi {

    /** Set on a page's request when something that it shows lacks what is recorded (rule L2). */
    static final String INCOMPLETE = "incomplete";

    private static final String ROOT = "/api/v1";

    private final ObjectProvider<DispatcherServlet> dispatcher;
    private final RequestBodyFilter bodies;
    private final JsonMapper json;
    private final JsonMapper tolerant;

    LedgerApi(ObjectProvider<DispatcherServlet> dispatcher, RequestBodyFilter bodies, JsonMapper json) {
        this.dispatcher = dispatcher;
        this.bodies = bodies;
        this.json = json;
        this.tolerant = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /**
     * Reads something as a record that has the fields the page shows.
     *
     * @throws ApiRefused when there is nothing to show, or not to this person
     */
    <T> T read(Exchange page, Class<T> type, String path, Map<String, String> query) {
        ApiAnswer answer = ask(page, ApiRequest.get(page.request(), ROOT + path, complete(page, query)));
        if (!answer.isAccepted()) {
            throw new ApiRefused(answer);
        }
        if (answer.body().path("incomplete").asBoolean(false)) {
            page.request().setAttribute(INCOMPLETE, true);
        }
        return tolerant.treeToValue(answer.body(), type);
    }

    <T> T read(Exchange page, Class<T> type, String path) {
        return read(page, type, path, Map.of());
    }

    /** Reads something that is no JSON. */
    String text(Exchange page, String path) {
        ApiResponse response = new ApiResponse(page.response());
        ApiRequest request = ApiRequest.get(page.request(), ROOT + path, Map.of());
        request.wants("text/csv");
        dispatch(request, response);
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /**
     * An answer as rows, at the point that the person looks at.
     *
     * @throws ApiRefused when there is nothing to show, or not to this person
     */
    String rows(Exchange page, String path, Map<String, String> query) {
        ApiResponse response = new ApiResponse(page.response());
        ApiRequest request = ApiRequest.get(page.request(), ROOT + path, complete(page, query));
        request.wants(CsvLists.TYPE);
        dispatch(request, response);
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.getStatus() != HttpServletResponse.SC_OK) {
            throw new ApiRefused(new ApiAnswer(response.getStatus(), json.readTree(text)));
        }
        return text;
    }

    private static Map<String, String> complete(Exchange page, Map<String, String> query) {
        Map<String, String> complete = new LinkedHashMap<>(query);
        complete.putAll(Point.of(page.request()).query());
        Positions.last(page.request()).ifPresent(position -> complete.put("after", position.toString()));
        return complete;
    }

    /** An answer as a record that has the fields the page shows. */
    <T> T shown(JsonNode body, Class<T> type) {
        return tolerant.treeToValue(body, type);
    }

    ApiAnswer post(Exchange page, String path, JsonNode body, @Nullable String key) {
        return ask(page, ApiRequest.post(page.request(), ROOT + path, json.writeValueAsBytes(body), key));
    }

    ApiAnswer upload(Exchange page, String path) {
        return ask(page, ApiRequest.upload(page.request(), ROOT + path));
    }

    private ApiAnswer ask(Exchange page, ApiRequest request) {
        ApiResponse response = new ApiResponse(page.response());
        dispatch(request, response);
        byte[] body = response.body();
        return new ApiAnswer(response.getStatus(), body.length == 0 ? json.createObjectNode() : json.readTree(body));
    }

    private void dispatch(ApiRequest request, ApiResponse response) {
        DispatcherServlet servlet = dispatcher.getObject();
        try {
            bodies.doFilter(request, response, servlet::service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("the API failed at " + request.getRequestURI(), e);
        }
    }

    /** A page's own request and response. */
    record Exchange(HttpServletRequest request, HttpServletResponse response) {}
}
