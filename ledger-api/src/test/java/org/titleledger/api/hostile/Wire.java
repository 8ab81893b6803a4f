package org.titleledger.api.hostile;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connection that sends whatever bytes it is given; an HTTP library would refuse to send half of them. */
final class Wire implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("\"status\":(\\d{3})");
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private @Nullable Socket socket;

    Wire(int port) {
        this.port = port;
    }

    /** What came back; status 0 when the connection was closed without an answer. */
    record Answer(int status, Map<String, String> headers, String body) {

        static final Answer NONE = new Answer(0, Map.of(), "");

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Sends a request over the connection there is, and over a new one when the server has closed that meanwhile. */
    Answer exchange(byte[] request, boolean hasNoBody) throws IOException {
        Socket open = socket;
        if (open != null) {
            try {
                return exchange(open, request, hasNoBody);
            } catch (SocketTimeoutException silence) {
                close();
                return new Answer(-1, Map.of(), "no answer");
            } catch (IOException wasClosed) {
                close();
            }
        }
        return exchange(connected(), request, hasNoBody);
    }

    /** Sends bytes over a connection of their own, which is half closed behind them when asked for. */
    Answer alone(byte[] request, boolean halfClose) throws IOException {
        close();
        try (Socket own = connected()) {
            try {
                own.getOutputStream().write(request);
                own.getOutputStream().flush();
                if (halfClose) {
                    own.shutdownOutput();
                }
                return read(own.getInputStream(), false);
            } catch (IOException closed) {
                return Answer.NONE;
            }
        } finally {
            socket = null;
        }
    }

    /** How much of a body without an end was taken, and the answer. */
    record Endless(int megabytes, Answer answer) {}

    /** Sends chunks of a megabyte until the server takes no more of them; gives up at a gigabyte. */
    Endless endless(byte[] head, String start) throws IOException {
        close();
        int megabytes = 0;
        byte[] chunk = ("100000\r\n" + "x".repeat(1 << 20) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket own = connected()) {
            own.getOutputStream().write(head);
            own.getOutputStream()
                    .write((Integer.toHexString(start.length()) + "\r\n" + start + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try {
                for (; megabytes < 1_024 && own.getInputStream().available() == 0; megabytes++) {
                    own.getOutputStream().write(chunk);
                }
                return new Endless(megabytes, read(own.getInputStream(), false));
            } catch (IOException closed) {
                return new Endless(megabytes, Answer.NONE);
            }
        } finally {
            socket = null;
        }
    }

    private Socket connected() throws IOException {
        Socket opened = new Socket();
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.setSoTimeout(PATIENCE_MILLIS);
        opened.setTcpNoDelay(true);
        socket = opened;
        return opened;
    }

    private Answer exchange(Socket on, byte[] request, boolean hasNoBody) throws IOException {
        on.getOutputStream().write(request);
        on.getOutputStream().flush();
        Answer answer = read(on.getInputStream(), hasNoBody);
        if (answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    /** Reads one answer. */
    static Answer read(InputStream in, boolean hasNoBody) throws IOException {
        String first = firstLine(in);
        while (first.startsWith("HTTP/1.1 100")) {
            while (!line(in).isEmpty()) {
                // an interim answer has headers of no interest
            }
            first = firstLine(in);
        }
        if (!first.startsWith("HTTP/")) {
            return withoutHead(first);
        }
        int status = Integer.parseInt(first.split(" ", -1)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = hasNoBody ? new byte[0] : body(in, headers);
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    /** The first line, or all there is when the answer is nothing but its body. */
    private static String firstLine(InputStream in) throws IOException {
        int begin = in.read();
        if (begin != '{') {
            return begin < 0 || begin == '\n' ? nothing(begin) : (char) begin + line(in);
        }
        return '{' + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String nothing(int begin) throws EOFException {
        if (begin < 0) {
            throw new EOFException("closed without an answer");
        }
        return "";
    }

    /** A request line that names no version is taken for HTTP/0.9, whose answers have neither status line nor headers. */
    private static Answer withoutHead(String body) throws IOException {
        Matcher status = STATUS.matcher(body);
        if (!status.find()) {
            throw new IOException("neither a head nor a problem: " + body);
        }
        return new Answer(
                Integer.parseInt(status.group(1)),
                Map.of("content-type", "application/problem+json", "connection", "close"),
                body);
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        if (length != null) {
            return in.readNBytes(Integer.parseInt(length));
        }
        return headers.getOrDefault("connection", "").equals("close") ? in.readAllBytes() : new byte[0];
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("closed behind '" + line + "'");
            }
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
