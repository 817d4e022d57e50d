package io.pipekeeper.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The gateway, as a client with somebody's token sees it. */
public record Gateway(URI address, String token) {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answers the data; errors are a failure with all their messages. */
    JsonNode ask(String query, Map<String, ?> variables) {
        var answer = send(Map.of("query", query, "variables", variables));
        var errors = answer.path("errors");
        if (!errors.isEmpty()) {
            throw new Failure(StreamSupport.stream(errors.spliterator(), false)
                    .map(error -> error.path("message").asText())
                    .collect(Collectors.joining("\n")));
        }
        return answer.path("data");
    }

    private JsonNode send(Object body) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve("/graphql"))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new Failure("The gateway does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The question to the gateway was interrupted.", e);
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
