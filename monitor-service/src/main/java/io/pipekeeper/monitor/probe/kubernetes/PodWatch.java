package io.pipekeeper.monitor.probe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Follows the pods of one selector: lists them, and hears of every change from then on. When the server has forgotten where we
 * were, or anything else goes wrong, it lists them anew.
 */
final class PodWatch implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** The server ends a watch after this time, and says where it stands about every minute. */
    private static final int SERVER_SECONDS = 240;

    private static final Duration MAX_SILENCE = Duration.ofSeconds(SERVER_SECONDS + 60);

    private final ApiServer api;
    private final String path;
    private final Duration pause;
    private final Map<String, Pod> pods = new ConcurrentHashMap<>();
    private final CountDownLatch listed = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable String problem = "the pods have not been listed yet";
    private volatile long heardAt = System.nanoTime();
    private final Thread thread;
    private @Nullable String version;

    PodWatch(ApiServer api, String namespace, String selector) {
        this(api, namespace, selector, PAUSE);
    }

    /** With another pause after a failure, for tests. */
    PodWatch(ApiServer api, String namespace, String selector, Duration pause) {
        this.api = api;
        this.pause = pause;
        this.path = "/api/v1/namespaces/%s/pods?labelSelector=%s".formatted(encoded(namespace), encoded(selector));
        this.thread = Thread.ofVirtual().name("pods " + selector).unstarted(this);
    }

    PodWatch start() {
        thread.start();
        return this;
    }

    /** What was seen last; waits for the first look. */
    Collection<Pod> pods(Duration patience) throws InterruptedException {
        var inTime = listed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return inTime ? List.copyOf(pods.values()) : List.of();
    }

    /** Why what was seen last may be no longer so; null when all is well. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Whether it is so silent that the connection must be dead. */
    boolean isSilent() {
        return Duration.ofNanos(System.nanoTime() - heardAt).compareTo(MAX_SILENCE) > 0;
    }

    void stop() {
        stopped.countDown();
        thread.interrupt();
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            if (version == null) {
                list();
            }
            follow();
        } catch (Refusal e) {
            failed(e, e.isForgotten());
        } catch (IOException e) {
            failed(new IOException("the API server is out of reach", e), false);
        }
    }

    private void failed(IOException failure, boolean forgotten) throws InterruptedException {
        version = null;
        if (forgotten) {
            return;
        }
        problem = Objects.requireNonNull(failure.getMessage());
        Log.warnf("Cannot watch %s: %s", path, problem);
        stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void list() throws IOException, InterruptedException {
        Map<String, Pod> found = new ConcurrentHashMap<>();
        var next = "";
        do {
            var page = page(next);
            page.path("items").forEach(pod -> found.put(uid(pod), Pod.of(pod)));
            next = page.path("metadata").path("continue").asText("");
            version = page.path("metadata").path("resourceVersion").asText();
        } while (!next.isEmpty());
        pods.putAll(found);
        pods.keySet().retainAll(found.keySet());
        heard();
        listed.countDown();
    }

    private JsonNode page(String next) throws IOException, InterruptedException {
        try (var body = api.get(path + "&limit=500" + (next.isEmpty() ? "" : "&continue=" + encoded(next)))) {
            return JSON.readTree(body);
        }
    }

    private void follow() throws IOException, InterruptedException {
        var where = "&watch=true&allowWatchBookmarks=true&timeoutSeconds=%d&resourceVersion=%s"
                .formatted(SERVER_SECONDS, version);
        try (var lines = new BufferedReader(new InputStreamReader(api.get(path + where), StandardCharsets.UTF_8))) {
            heard();
            for (var line = lines.readLine(); line != null && stopped.getCount() > 0; line = lines.readLine()) {
                take(JSON.readTree(line));
                heard();
            }
        }
    }

    private void take(JsonNode event) throws Refusal {
        var pod = event.path("object");
        switch (event.path("type").asText()) {
            case "ADDED", "MODIFIED" -> pods.put(uid(pod), Pod.of(pod));
            case "DELETED" -> pods.remove(uid(pod));
            case "ERROR" -> throw Refusal.of(pod.path("code").asInt());
            default -> {} // a bookmark says no more than how far we are
        }
        version = pod.path("metadata").path("resourceVersion").asText(version);
    }

    private void heard() {
        heardAt = System.nanoTime();
        problem = null;
    }

    private static String uid(JsonNode pod) {
        return pod.path("metadata").path("uid").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
