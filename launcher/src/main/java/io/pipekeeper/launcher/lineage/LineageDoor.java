package io.pipekeeper.launcher.lineage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** The monitor's door for OpenLineage events. */
public record LineageDoor(URI monitor, String key) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    /** Hands over events; a failure when the monitor does not take them all. */
    void send(List<?> events) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(monitor.resolve("/api/v1/lineage/batch"))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(events)))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new Failure("The monitor does not take run events: " + answer.body());
            }
        } catch (IOException e) {
            throw new Failure("The monitor does not take run events: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Telling the monitor of runs was interrupted.", e);
        }
    }

    @Override
    public String toString() {
        return monitor.toString();
    }
}
