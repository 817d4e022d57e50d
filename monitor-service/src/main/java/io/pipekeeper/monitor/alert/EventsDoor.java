package io.pipekeeper.monitor.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Posts events to a receiver of Events API v2. */
@ApplicationScoped
class EventsDoor {

    private final AlertConfig config;
    private final HttpClient http;

    EventsDoor(AlertConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    boolean isOpen() {
        return config.url().isPresent() && config.routingKey().isPresent();
    }

    Delivery send(Outbox.Pending event) {
        var body = EventPayload.event(
                config.routingKey().orElseThrow(), event.action(), event.dedupKey(), event.payload());
        try {
            var response = http.send(request(config.url().orElseThrow(), body), HttpResponse.BodyHandlers.discarding());
            return Delivery.ofStatus(response.statusCode());
        } catch (IOException e) {
            return new Delivery.TryAgain(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.TryAgain("stopped while sending");
        }
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
