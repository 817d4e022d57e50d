package io.pipekeeper.e2e.replicas;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Takes events in the place of oncall-service, and keeps them in their order. It refuses everything else. */
final class Receiver implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final int REFUSED = 400;

    private final ConcurrentLinkedQueue<String> events = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The keys of the alerts of some contracts that were told with an action, as often as they were. */
    List<String> told(String action, String contracts) {
        return events.stream()
                .map(JsonPath::new)
                .filter(event -> event.getString("event_action").equals(action))
                .map(event -> event.getString("dedup_key"))
                .filter(key -> key.contains(contracts))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var isEvent = exchange.getRequestURI().getPath().equals("/v2/enqueue");
            if (isEvent) {
                events.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(isEvent ? ACCEPTED : REFUSED, -1);
        }
    }
}
