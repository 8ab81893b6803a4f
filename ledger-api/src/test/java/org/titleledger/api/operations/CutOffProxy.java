package org.titleledger.api.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between the application and its database, and cuts a connection off at the moment it commits. */
final class CutOffProxy implements AutoCloseable {

    /** When the connection is cut. */
    enum Cut {
        NOT_AT_ALL,
        BEFORE_THE_DATABASE_HEARS_OF_IT,
        BEFORE_THE_APPLICATION_HEARS_OF_IT
    }

    private static final String COMMIT = "COMMIT";

    private final ServerSocket door;
    private final int target;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NOT_AT_ALL);

    private CutOffProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static CutOffProxy before(int target) throws IOException {
        CutOffProxy proxy = new CutOffProxy(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), target);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts the next connection that commits. */
    void cutNext(Cut cut) {
        next.set(cut);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket("127.0.0.1", target);
                Connection connection = new Connection(client, server);
                Thread.ofVirtual().start(connection::forth);
                Thread.ofVirtual().start(connection::back);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean mute;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void forth() {
            byte[] bytes = new byte[1 << 16];
            try (client) {
                InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    boolean commits = new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains(COMMIT);
                    Cut cut = commits ? next.getAndSet(Cut.NOT_AT_ALL) : Cut.NOT_AT_ALL;
                    if (cut == Cut.BEFORE_THE_DATABASE_HEARS_OF_IT) {
                        server.close();
                        return;
                    }
                    mute = cut == Cut.BEFORE_THE_APPLICATION_HEARS_OF_IT;
                    out.write(bytes, 0, read);
                    out.flush();
                }
            } catch (IOException over) {
                mute = true;
            }
        }

        void back() {
            byte[] bytes = new byte[1 << 16];
            try (server) {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (mute) {
                        client.close();
                        return;
                    }
                    out.write(bytes, 0, read);
                    out.flush();
                }
                client.close();
            } catch (IOException over) {
                mute = true;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
