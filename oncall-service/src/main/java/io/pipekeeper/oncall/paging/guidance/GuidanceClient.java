package io.pipekeeper.oncall.paging.guidance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.catalog.PeerKeyConfig;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks runbook-service what to do, and does not insist. */
@ApplicationScoped
class GuidanceClient {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final GuidanceConfig config;
    private final PeerKeyConfig key;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    GuidanceClient(GuidanceConfig config, PeerKeyConfig key, ObjectMapper json) {
        this.config = config;
        this.key = key;
        this.json = json;
    }

    /** The steps for the checks that fail on a pipeline; nothing when runbook-service does not answer in time. */
    Optional<List<Guidance>> guidance(String pipeline, List<String> checks) {
        try {
            return ask(pipeline, checks);
        } catch (IOException e) {
            Log.warnf("No guidance, the page goes out without it: %s", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<List<Guidance>> ask(String pipeline, List<String> checks)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(pipeline, checks))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        key.machineKey().ifPresent(value -> request.header("Authorization", "Bearer " + value));
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException("runbook-service answered HTTP " + response.statusCode());
        }
        return Optional.of(List.of(json.readValue(response.body(), Guidance[].class)));
    }

    private URI address(String pipeline, List<String> checks) {
        var query = checks.stream().map(check -> "&check=" + encoded(check)).collect(Collectors.joining());
        return config.url().resolve("/api/v1/guidance?pipeline=" + encoded(pipeline) + query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
