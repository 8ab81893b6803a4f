package org.titleledger.api.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds a multipart body (RFC 7578), well formed unless its caller sees to it. */
final class Multipart {

    static final String TYPE = "multipart/form-data; boundary=b";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Multipart field(String name, byte[] value) {
        return part("form-data; name=\"" + name + "\"", "", value);
    }

    Multipart field(String name, String value) {
        return field(name, value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, String fileName, byte[] content) {
        return part(
                "form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"",
                "Content-Type: application/octet-stream\r\n",
                content);
    }

    /** A part with any disposition and further header lines. */
    Multipart part(String disposition, String headers, byte[] content) {
        text("--b\r\nContent-Disposition: " + disposition + "\r\n" + headers + "\r\n");
        bytes.writeBytes(content);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The body with its end. */
    byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
