package org.titleledger.api.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What is wrong below the application: the request line, the headers, the framing of the body. */
final class WireDamage {

    /** Tomcat closes what it cannot read without a word, or answers; both are right. */
    private static final Set<Integer> REFUSED =
            Set.of(0, 400, 401, 403, 404, 405, 408, 411, 413, 414, 415, 417, 431, 501, 505);

    private static final String POST = "POST /api/v1/parties HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + World.basic(World.Sender.CLERK.login(), World.PASSWORD) + "\r\nContent-Type: application/json\r\n";

    private static final String BODY = "{\"name\":\"甲\",\"kind\":\"ORGAN\"";

    private record Case(String what, String text) {}

    private static final List<Case> CASES = List.of(
            new Case("no request", "\r\n\r\n\r\nhello\r\n\r\n"),
            new Case("only a method", "GET\r\n\r\n"),
            new Case("no version", "GET /api/v1/parties\r\nHost: x\r\n\r\n"),
            new Case("version 9", "GET /api/v1/parties HTTP/9.9\r\nHost: x\r\n\r\n"),
            new Case("version none", "GET /api/v1/parties HTTQ/1.1\r\nHost: x\r\n\r\n"),
            new Case("HTTP/2 without agreement", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
            new Case("a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"),
            new Case("a control in the method", "G\u0001T / HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case("a bare line end", "GET /\rx HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case("spaces in the address", "GET /api /v1 HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case("brackets in the address", "GET /api/v1/<x>{y} HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case("no host", "GET /api/v1/parties HTTP/1.1\r\n\r\n"),
            new Case("two hosts", "GET /api/v1/parties HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
            new Case("a bad host", "GET /api/v1/parties HTTP/1.1\r\nHost: [::x\r\n\r\n"),
            new Case("a long address", "GET /api/v1/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case("a long query", "GET /api/v1/parties?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case(
                    "a long header",
                    "GET /api/v1/parties HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"),
            new Case("many headers", "GET /api/v1/parties HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n".repeat(500) + "\r\n"),
            new Case("a space in a header's name", "GET /api/v1/parties HTTP/1.1\r\nHost: x\r\nX Y: z\r\n\r\n"),
            new Case("a folded header", "GET /api/v1/parties HTTP/1.1\r\nHost: x\r\nX: y\r\n z\r\n\r\n"),
            new Case("NUL in a header", "GET /api/v1/parties HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n"),
            new Case("a header without a colon", "GET /api/v1/parties HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n"),
            new Case("an absolute address elsewhere", "GET http://[x/ HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case("a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case("a star", "GET * HTTP/1.1\r\nHost: x\r\n\r\n"),
            new Case("a negative length", POST + "Content-Length: -1\r\n\r\n" + BODY + "}"),
            new Case("no number for a length", POST + "Content-Length: many\r\n\r\n" + BODY + "}"),
            new Case("a huge length", POST + "Content-Length: 99999999999999999999\r\n\r\n" + BODY + "}"),
            new Case("two lengths", POST + "Content-Length: 5\r\nContent-Length: 500\r\n\r\n" + BODY + "}"),
            new Case("a length that is too short", POST + "Content-Length: 12\r\n\r\n" + BODY + "}"),
            new Case("a length that is too long", POST + "Content-Length: 500\r\n\r\n" + BODY + "}"),
            new Case("an unknown transfer coding", POST + "Transfer-Encoding: rot13\r\n\r\n" + BODY + "}"),
            new Case("chunked not last", POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
            new Case("no chunks", POST + "Transfer-Encoding: chunked\r\n\r\nhello"),
            new Case("a chunk of no length", POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
            new Case("a chunk of a huge length", POST + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}"),
            new Case("a chunk that is cut off", POST + "Transfer-Encoding: chunked\r\n\r\n50\r\n" + BODY),
            new Case("no last chunk", POST + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"nam\r\n"),
            new Case(
                    "a long chunk extension",
                    POST + "Transfer-Encoding: chunked\r\n\r\n2;" + "x".repeat(20_000) + "\r\n{}"),
            new Case("an unknown expectation", POST + "Expect: a miracle\r\nContent-Length: 2\r\n\r\n{}"),
            new Case(
                    "an upload that stops",
                    POST.replace("parties", "documents").replace("application/json", Multipart.TYPE)
                            + "Content-Length: 5000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nabc"),
            new Case(
                    "an upload in broken chunks",
                    POST.replace("parties", "imports").replace("application/json", Multipart.TYPE)
                            + "Transfer-Encoding: chunked\r\n\r\n5\r\n--b\r\n\r\nxyz\r\n"));

    private WireDamage() {}

    static BadRequest draw(int number, Random random) {
        Case drawn = Dirt.one(random, CASES);
        return new BadRequest(
                number, "wire", drawn.what, drawn.text.getBytes(StandardCharsets.UTF_8), REFUSED, true, true, true);
    }
}
