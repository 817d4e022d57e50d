package io.pipekeeper.e2e.lineage;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection that posts events, by hand: a generator must cost less than what it measures. */
final class LineageConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String LENGTH = "content-length:";

    private final URI server;
    private final String key;
    private final Socket socket;
    private final InputStream in;

    LineageConnection(URI server, String key) throws IOException {
        this.server = server;
        this.key = key;
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Posts an event and answers the status. */
    int post(String event) throws IOException {
        var head = """
                POST /api/v1/lineage HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(server.getAuthority(), key, event.getBytes(StandardCharsets.UTF_8).length);
        socket.getOutputStream().write((head + event).getBytes(StandardCharsets.UTF_8));
        return status();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Reads an answer to its end; the status has the place of {@code 201} in {@code HTTP/1.1 201 Created}. */
    private int status() throws IOException {
        var status = Integer.parseInt(line(), 9, 12, 10);
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
