package io.pipekeeper.monitor.probe.http;

import java.time.Duration;

/**
 * What an HTTP server answered.
 *
 * @param body as much of it as was read
 * @param whole whether that is all
 * @param latency until all that we read was there
 */
public record Page(int status, String body, boolean whole, Duration latency) {

    private static final int OK = 200;

    public boolean isOk() {
        return status / 100 == OK / 100;
    }
}
