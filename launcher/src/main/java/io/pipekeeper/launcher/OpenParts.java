package io.pipekeeper.launcher;

import io.pipekeeper.launcher.console.Failure;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, to be closed in the opposite order; also when the run is stopped while it still starts. */
final class OpenParts implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            close(part);
            throw new Failure("The start was interrupted.");
        }
        parts.push(part);
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    /** One part that fails to close must not keep the others open. */
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("pipekeeper: " + part.getClass().getSimpleName() + " did not stop cleanly: " + e);
        }
    }
}
