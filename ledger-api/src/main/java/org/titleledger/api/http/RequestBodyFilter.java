package org.titleledger.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.titleledger.api.problem.ProblemWriter;
import org.titleledger.shared.Digest;
import org.titleledger.shared.InvalidValue;

/**
 * Reads the JSON body of a command once, no more of it than a command can need, and notes its digest, by which an
 * Idempotency-Key tells the same content from other (rule K2).
 */
public final class RequestBodyFilter extends OncePerRequestFilter {

    /** The largest JSON body, in bytes. */
    public static final int LARGEST = 1 << 20;

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    private static final String DIGEST = RequestBodyFilter.class.getName() + ".digest";

    private final ProblemWriter problems;
    private final BooleanSupplier stopping;

    /** @param stopping whether the ledger takes no more requests */
    public RequestBodyFilter(ProblemWriter problems, BooleanSupplier stopping) {
        this.problems = problems;
        this.stopping = stopping;
    }

    /** The digest of body and query of a request that passed this filter. */
    public static Digest digest(HttpServletRequest request) {
        return request.getAttribute(DIGEST) instanceof Digest digest ? digest : Digest.of(query(request));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getMethod().equals("GET");
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isEncodedOtherwise(request)) {
            problems.write(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "http.status-415");
            return;
        }
        if (isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = readOrAnswer(request, response);
        if (body == null) {
            return;
        }
        request.setAttribute(DIGEST, Digest.of(query(request) + "\n" + Digest.of(body)));
        chain.doFilter(new Replayed(request, body), response);
    }

    /** JSON is in UTF-8 (RFC 8259, section 8.1), and nothing here unpacks what was packed. */
    private static boolean isEncodedOtherwise(HttpServletRequest request) {
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return (coding != null && !coding.strip().equalsIgnoreCase("identity")) || isInAnotherCharset(request);
    }

    /**
     * As the header says it: the request itself may have been told another encoding meanwhile. A range of types is none of
     * them, and Spring would take it for a defect of ours.
     */
    private static boolean isInAnotherCharset(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        Matcher charset = CHARSET.matcher(type);
        return type.contains("*") || (charset.find() && !charset.group(1).equalsIgnoreCase("UTF-8"));
    }

    /** The body; {@code null} when the caller was told what is wrong with it. */
    private byte @Nullable [] readOrAnswer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(LARGEST + 1);
        } catch (SocketTimeoutException slow) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.write(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT, "http.status-408");
            return null;
        } catch (IOException broken) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            answerBroken(request, response);
            return null;
        }
        if (body.length > LARGEST) {
            problems.write(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "input.too-large");
            return null;
        }
        String text = StrictText.utf8(body);
        if (text == null || text.indexOf('\0') >= 0) {
            problems.write(request, response, new InvalidValue("body-is-not-utf-8"));
            return null;
        }
        if (JsonLists.isTooLong(body)) {
            problems.write(request, response, new InvalidValue("list.too-long", "list", JsonLists.MOST));
            return null;
        }
        return body;
    }

    /** When the ledger stops, its server lets go of connections whose body is still on its way: that is not the caller's fault. */
    private void answerBroken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (stopping.getAsBoolean()) {
            problems.writeUnavailable(request, response);
        } else {
            problems.write(request, response, HttpServletResponse.SC_BAD_REQUEST, "http.status-400");
        }
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
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
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
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

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
