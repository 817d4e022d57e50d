package io.pipekeeper.e2e.paging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Takes pages as a signed webhook, and keeps who was called with which page, when, and what became of it. */
final class Provider implements AutoCloseable {

    private static final String PATH = "/pages/";
    private static final Pattern PAGE = Pattern.compile("\"page\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile Supplier<Answer> mood = () -> Answer.FINE;

    Provider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PATH, this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Where a person's pages go. */
    URI address(String person) {
        return URI.create(
                "http://127.0.0.1:%d%s%s".formatted(server.getAddress().getPort(), PATH, person));
    }

    /** From now on each call is answered by the next answer of the mood. */
    void answer(Supplier<Answer> next) {
        mood = next;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    void forget() {
        calls.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var nanos = System.nanoTime();
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var person = exchange.getRequestURI().getPath().substring(PATH.length());
            var answer = mood.get();
            calls.add(new Call(page(body), person, nanos, answer));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(answer.delayMillis()));
            if (answer.status() != Answer.NONE) {
                exchange.sendResponseHeaders(answer.status(), -1);
            }
        }
    }

    private static String page(String body) {
        var page = PAGE.matcher(body);
        if (!page.find()) {
            throw new IllegalStateException("A page without its id: " + body);
        }
        return page.group(1);
    }
}
