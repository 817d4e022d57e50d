package io.pipekeeper.monitor.probe.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** The beginning of a body. What comes after it is read and thrown away. */
final class Kept implements Consumer<Optional<byte[]>> {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private boolean whole = true;

    Kept(int most) {
        this.most = most;
    }

    @Override
    public synchronized void accept(Optional<byte[]> part) {
        var chunk = part.orElse(new byte[0]);
        var room = Math.min(chunk.length, most - bytes.size());
        bytes.write(chunk, 0, room);
        whole &= room == chunk.length;
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    synchronized boolean isWhole() {
        return whole;
    }
}
