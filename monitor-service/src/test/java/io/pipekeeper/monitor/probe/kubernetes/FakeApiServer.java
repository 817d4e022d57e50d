package io.pipekeeper.monitor.probe.kubernetes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** An API server as far as a watch of pods sees it: real HTTP, with answers to a watch that go on until a test ends them. */
final class FakeApiServer implements AutoCloseable {

    private static final String END = "end";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> pods = new TreeMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> refusals = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private int version = 100;

    FakeApiServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/namespaces/pipekeeper/pods", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What was asked so far: `list` or `watch from VERSION`, with the token. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Puts a pod there without telling anybody. */
    synchronized void has(String name, String pod) {
        version++;
        pods.put(name, pod.replace("VERSION", Integer.toString(version)));
    }

    synchronized void hasNoMore(String name) {
        pods.remove(name);
    }

    /** Tells those who watch. */
    synchronized void tell(String type, String object) {
        version++;
        events.add("{\"type\": \"%s\", \"object\": %s}"
                .formatted(
                        type,
                        object.replace("VERSION", Integer.toString(version)).replace("\n", "")));
    }

    /** Ends the watch that is under way, as the server does after some minutes. */
    void hangUp() {
        events.add(END);
    }

    void refuseNext(int status) {
        refusals.add(status);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        var from = query.replaceFirst(".*resourceVersion=(\\d+).*", "$1");
        asked.add((query.contains("watch=true") ? "watch from " + from : "list") + " by " + token);
        var refusal = refusals.poll();
        if (refusal != null) {
            exchange.sendResponseHeaders(refusal, -1);
            exchange.close();
        } else if (query.contains("watch=true")) {
            watch(exchange);
        } else {
            list(exchange);
        }
    }

    private synchronized void list(HttpExchange exchange) throws IOException {
        var body = "{\"kind\": \"PodList\", \"metadata\": {\"resourceVersion\": \"%d\"}, \"items\": [%s]}"
                .formatted(version, String.join(",", pods.values()));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void watch(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.flush();
            for (var event = events.take(); !event.equals(END); event = events.take()) {
                out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
