package io.pipekeeper.oncall.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks ownership-service for its catalogue. */
@ApplicationScoped
class CatalogClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final CatalogConfig config;
    private final PeerKeyConfig key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** What ownership-service answered. */
    sealed interface Answer {
        /** The version that we have is the newest. */
        record Unchanged() implements Answer {}

        /** There is a newer one. */
        record Changed(String etag, String document) implements Answer {}
    }

    CatalogClient(CatalogConfig config, PeerKeyConfig key) {
        this.config = config;
        this.key = key;
    }

    /** The catalogue, if it is another one than the version we have. */
    Answer fetch(Optional<String> have) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(config.url().resolve("/api/v1/catalog"))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        key.machineKey().ifPresent(value -> request.header("Authorization", "Bearer " + value));
        have.ifPresent(etag -> request.header("If-None-Match", etag));
        return answer(http.send(request.build(), BodyHandlers.ofString()));
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        return switch (response.statusCode()) {
            case OK -> new Answer.Changed(etag(response), response.body());
            case NOT_MODIFIED -> new Answer.Unchanged();
            default -> throw new IOException("ownership-service answered HTTP " + response.statusCode());
        };
    }

    /** A server that gives no version is asked for everything each time; the version is then of our own making. */
    private static String etag(HttpResponse<String> response) {
        return response.headers()
                .firstValue("ETag")
                .orElseGet(() -> "\"%08x\"".formatted(response.body().hashCode()));
    }
}
