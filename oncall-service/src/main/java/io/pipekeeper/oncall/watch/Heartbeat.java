package io.pipekeeper.oncall.watch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells somebody outside that all is well. The URL is a secret, so it is never printed. */
@ApplicationScoped
class Heartbeat {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REDIRECT = 300;

    private final WatchConfig config;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Heartbeat(WatchConfig config) {
        this.config = config;
    }

    /** Takes five seconds at most, and says in the log where nobody heard it. */
    void beat() {
        config.heartbeatUrl().ifPresent(Heartbeat.this::call);
    }

    private void call(URI url) {
        try {
            var request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= REDIRECT) {
                Log.warnf("The heartbeat was not taken: HTTP %d", status);
            }
        } catch (IOException e) {
            Log.warnf("The heartbeat was not heard: %s", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
