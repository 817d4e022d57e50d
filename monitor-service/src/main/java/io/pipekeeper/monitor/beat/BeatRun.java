package io.pipekeeper.monitor.beat;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Beats while this service is ready: a process that runs and has lost its database watches nothing. */
@ApplicationScoped
class BeatRun {

    private final BeatConfig config;
    private final SmallRyeHealthReporter health;
    private final HttpClient http;

    BeatRun(BeatConfig config, SmallRyeHealthReporter health) {
        this.config = config;
        this.health = health;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    @Scheduled(every = "${monitor.beat.every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        if (config.url().isPresent() && config.key().isPresent()) {
            beat(config.url().get(), config.key().get());
        }
    }

    private void beat(URI oncall, String key) {
        if (health.getReadiness().isDown()) {
            Log.warn("Not beating: this service is not ready");
            return;
        }
        try {
            var status =
                    http.send(request(oncall, key), BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                Log.warnf("Oncall does not take the beat: HTTP %d", status);
            }
        } catch (IOException e) { // the next beat is soon, and oncall allows for some that are lost
            Log.warnf("Oncall did not hear the beat: %s", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(URI oncall, String key) {
        var path = oncall.getPath().replaceFirst("/$", "") + "/api/v1/heartbeats/" + config.id();
        return HttpRequest.newBuilder(oncall.resolve(path))
                .timeout(config.timeout())
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}
