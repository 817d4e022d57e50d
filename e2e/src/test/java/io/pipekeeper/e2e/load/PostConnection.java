package io.pipekeeper.e2e.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection that posts events, by hand: a generator must cost less than what it measures. */
public final class PostConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String LENGTH = "content-length:";
    private final Door door;
    private final Socket socket;
    private final InputStream in;

    public PostConnection(Door door) throws IOException {
        this.door = door;
        socket = new Socket(door.uri().getHost(), door.uri().getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Posts an event and answers the status. */
    public int post(String event) throws IOException {
        var body = event.getBytes(StandardCharsets.UTF_8);
        var head = head(body.length).getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream()
                .write(ByteBuffer.allocate(head.length + body.length)
                        .put(head)
                        .put(body)
                        .array());
        return status();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String head(int length) {
        return """
                POST %s HTTP/1.1\r
                Host: %s\r
                %sContent-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(door.uri().getPath(), door.uri().getAuthority(), door.headers(), length);
    }

    /** Reads an answer to its end; the status has the place of {@code 202} in {@code HTTP/1.1 202 Accepted}. */
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
