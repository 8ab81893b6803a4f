package org.titleledger.api.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the bytes of a request. */
final class Request {

    private final String method;
    private String target;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte @Nullable [] body;

    Request(String method, String target) {
        this.method = method;
        this.target = target;
        headers.put("Host", "ledger");
    }

    /** Sets a header; {@code null} leaves it out. */
    Request with(String name, @Nullable String value) {
        headers.remove(name);
        if (value != null) {
            headers.put(name, value);
        }
        return this;
    }

    Request to(String otherTarget) {
        target = otherTarget;
        return this;
    }

    Request body(String type, byte[] content) {
        body = content;
        return with("Content-Type", type);
    }

    Request json(byte[] content) {
        return body("application/json", content);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** The request line and the headers, for a body of no known length. */
    byte[] bytesWithoutLength() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] content = Objects.requireNonNullElse(body, new byte[0]);
        if (body != null || method.equals("POST")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(content);
        return whole.toByteArray();
    }
}
