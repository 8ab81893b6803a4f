package org.titleledger.api.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** A request to the API inside the request for a page: the same person and session, another address and body. */
final class ApiRequest extends HttpServletRequestWrapper {

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final byte[] body;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String[]> parameters;

    private ApiRequest(
            HttpServletRequest page,
            String method,
            String path,
            @Nullable String query,
            byte[] body,
            Map<String, String[]> parameters) {
        super(page);
        this.method = method;
        this.path = path;
        this.query = query;
        this.body = body;
        this.parameters = parameters;
        headers.put("Accept", "application/json");
        Object language = page.getAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME);
        if (language != null) {
            attributes.put(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, language);
        }
    }

    static ApiRequest get(HttpServletRequest page, String path, Map<String, String> query) {
        Map<String, String[]> parameters = new HashMap<>();
        query.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return new ApiRequest(page, "GET", path, Queries.encoded(query), new byte[0], parameters);
    }

    static ApiRequest post(HttpServletRequest page, String path, byte[] json, @Nullable String key) {
        int mark = path.indexOf('?');
        String query = mark < 0 ? null : path.substring(mark + 1);
        Map<String, String[]> parameters = new HashMap<>();
        UriComponentsBuilder.fromUriString(path)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        ApiRequest request =
                new ApiRequest(page, "POST", mark < 0 ? path : path.substring(0, mark), query, json, parameters);
        request.headers.put("Content-Type", "application/json");
        if (key != null) {
            request.headers.put("Idempotency-Key", key);
        }
        return request;
    }

    /** Hands on the files of the page's own request as they came, and the fields that were filled in. */
    static ApiRequest upload(HttpServletRequest page, String path) {
        Map<String, String[]> filled = new HashMap<>(page.getParameterMap());
        filled.values().removeIf(values -> values.length == 0 || values[0].isBlank());
        ApiRequest request = new ApiRequest(page, "POST", path, null, new byte[0], filled);
        request.headers.put("Content-Type", String.valueOf(page.getContentType()));
        return request;
    }

    void wants(String mediaType) {
        headers.put("Accept", mediaType);
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getRequestURI());
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public @Nullable String getContentType() {
        return headers.get("Content-Type");
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public @Nullable String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isOfTheBody(name) ? headers.get(name) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!isOfTheBody(name)) {
            return super.getHeaders(name);
        }
        String value = headers.get(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    /** What the browser said of its form is not true of the JSON made of it, nor is what it wants to have back. */
    private boolean isOfTheBody(String name) {
        return headers.containsKey(name)
                || List.of(
                                "content-type",
                                "content-length",
                                "accept",
                                "if-match",
                                "if-none-match",
                                "idempotency-key",
                                "origin")
                        .contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body is read already");
            }
        };
    }
}
