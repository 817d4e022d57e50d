package io.pipekeeper.monitor.probe.kubernetes;

import io.pipekeeper.monitor.probe.http.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The API server of the cluster that we run in, called with the token of our service account. */
@ApplicationScoped
class ApiServer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ClusterConfig config;
    private final HttpClient client;

    ApiServer(ClusterConfig config) {
        this.config = config;
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        var authority = config.account().resolve("ca.crt");
        if (Files.exists(authority)) {
            builder.sslContext(Trust.onlyIn(authority));
        }
        client = builder.build();
    }

    /** Whether there is a cluster at all. */
    boolean isThere() {
        return Files.exists(token());
    }

    /** The namespace that we run in. */
    String namespace() throws IOException {
        return Files.readString(config.account().resolve("namespace")).strip();
    }

    /** An answer that has begun; the caller reads and closes it. */
    InputStream get(String path) throws IOException, InterruptedException {
        // Read each time: Kubernetes gives us another one before the last one ends.
        var request = HttpRequest.newBuilder(config.url().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Files.readString(token()).strip())
                .header("Accept", "application/json")
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        response.body().close();
        throw Refusal.of(response.statusCode());
    }

    private Path token() {
        return config.account().resolve("token");
    }
}
