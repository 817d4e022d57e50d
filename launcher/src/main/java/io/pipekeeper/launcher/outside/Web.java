package io.pipekeeper.launcher.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** Pages of something outside, at the end of a way. */
final class Web {

    private Web() {}

    /**
     * Begins to listen.
     *
     * @param type of the content of all pages
     * @param pages by their path; `/` is every other
     */
    static AutoCloseable open(InetSocketAddress address, Way way, String type, Map<String, Supplier<String>> pages)
            throws IOException {
        var server = HttpServer.create(address, 0);
        pages.forEach((path, page) ->
                server.createContext(path, exchange -> way.go(() -> answer(exchange, type, page.get()))));
        server.start();
        return () -> server.stop(0);
    }

    private static void answer(HttpExchange exchange, String type, String page) {
        try (exchange) {
            var body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody waited for the answer", e);
        }
    }
}
