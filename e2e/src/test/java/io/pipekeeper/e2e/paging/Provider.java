package io.pipekeeper.e2e.paging;

import static java.util.stream.Collectors.toSet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes pages as a signed webhook, and keeps who was called about what, when, and what became of it. */
final class Provider implements AutoCloseable {

    private static final String PATH = "/pages/";
    private static final String ALGORITHM = "HmacSHA256";
    /** A page about one incident has a field, and one about several has a line for each. */
    private static final Pattern INCIDENT = Pattern.compile("\\bincident[ \":]+([0-9a-f-]{36})");

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final String secret;
    private final HttpServer server;
    private volatile Supplier<Answer> mood = () -> Answer.FINE;

    /** Refuses what is not signed with the secret. */
    Provider(String secret) {
        this.secret = secret;
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
            var answer = isSigned(exchange, body) ? mood.get() : Answer.REFUSED;
            var person = exchange.getRequestURI().getPath().substring(PATH.length());
            calls.add(new Call(incidents(body), person, nanos, answer));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(answer.delayMillis()));
            if (answer.status() != Answer.NONE) {
                exchange.sendResponseHeaders(answer.status(), -1);
            }
        }
    }

    private boolean isSigned(HttpExchange exchange, String body) {
        var timestamp = exchange.getRequestHeaders().getFirst("X-Pipekeeper-Timestamp");
        var signature = exchange.getRequestHeaders().getFirst("X-Pipekeeper-Signature");
        return ("v1=" + signature(timestamp + "." + body)).equals(signature);
    }

    private String signature(String content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static Set<String> incidents(String body) {
        return INCIDENT.matcher(body).results().map(found -> found.group(1)).collect(toSet());
    }
}
