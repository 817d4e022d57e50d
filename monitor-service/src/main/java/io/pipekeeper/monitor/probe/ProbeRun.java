package io.pipekeeper.monitor.probe;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/** Asks every process for its health. */
@ApplicationScoped
class ProbeRun {

    private final ProbeDesk desk;
    private final ProbeConfig config;
    private final InstantSource clock;
    private final HttpClient http;

    ProbeRun(ProbeDesk desk, ProbeConfig config, InstantSource clock) {
        this.desk = desk;
        this.config = config;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    void started(@Observes StartupEvent event) {
        desk.startOver(clock.instant());
    }

    @Scheduled(every = "${monitor.probe.interval:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        probeDue(clock.instant());
    }

    /** Probes at the same time, so that one that is silent does not keep the others waiting. */
    void probeDue(Instant now) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var name : desk.claimDue(now)) {
                threads.execute(() -> desk.record(name, read(name), now));
            }
        }
    }

    private Reading read(String name) {
        var target = config.targets().get(name);
        return target == null ? Reading.silence("no longer configured") : read(target);
    }

    private Reading read(URI target) {
        var request = HttpRequest.newBuilder(target).timeout(config.timeout()).build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return Reading.of(response.statusCode(), response.body());
        } catch (IOException e) {
            return Reading.silence(inWords(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reading.silence("stopped while asking");
        }
    }

    private static String inWords(IOException failure) {
        return switch (failure) {
            case HttpConnectTimeoutException slow -> "no connection in time";
            case HttpTimeoutException slow -> "no answer in time";
            case ConnectException refused -> "connection refused";
            default -> "the connection broke";
        };
    }
}
