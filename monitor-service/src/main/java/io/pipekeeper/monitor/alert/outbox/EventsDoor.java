package io.pipekeeper.monitor.alert.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts events to a receiver of Events API v2. */
@ApplicationScoped
class EventsDoor {

    private static final int MAX_BODY = 500;

    private final OutboxConfig config;
    private final HttpClient http;

    EventsDoor(OutboxConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    boolean isOpen() {
        return config.url().isPresent() && config.routingKey().isPresent();
    }

    Delivery send(Outbox.Claimed event) {
        var body = EventBody.of(config.routingKey().orElseThrow(), event);
        try {
            return delivery(http.send(request(config.url().orElseThrow(), body), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Delivery.TryAgain(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.TryAgain("stopped while sending");
        }
    }

    private static Delivery delivery(HttpResponse<String> response) {
        var body = response.body();
        return Delivery.of(
                response.statusCode(),
                body.length() <= MAX_BODY ? body : body.substring(0, MAX_BODY),
                response.headers()
                        .firstValue("Retry-After")
                        .map(EventsDoor::seconds)
                        .orElse(null));
    }

    /** The other form, a date, depends on clocks that may differ; our own pauses do as well. */
    private static @Nullable Duration seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null;
    }

    private HttpRequest request(URI base, String body) {
        var path = base.getPath().replaceFirst("/$", "") + "/v2/enqueue";
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
