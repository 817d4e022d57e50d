package io.pipekeeper.launcher.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.mailbox.Mail;
import io.pipekeeper.launcher.mailbox.MailPage;
import io.pipekeeper.launcher.mailbox.Mailbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The launcher's HTTP door on the loopback address. GET shows the mailbox to everybody on the machine; POST is an order and
 * needs the key that lies in the data folder.
 */
public final class ControlDoor implements AutoCloseable {

    private static final String MAIL_BY_RECIPIENT = "to=";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final HttpServer server;
    private final Mailbox mailbox;
    private final String key;
    private final Function<Order, String> orders;

    private ControlDoor(HttpServer server, Mailbox mailbox, String key, Function<Order, String> orders) {
        this.server = server;
        this.mailbox = mailbox;
        this.key = key;
        this.orders = orders;
    }

    /** Opens the door. Each order is answered by one sentence. */
    public static ControlDoor open(int port, Mailbox mailbox, String key, Function<Order, String> orders) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var door = new ControlDoor(server, mailbox, key, orders);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", door::answer);
            server.start();
            return door;
        } catch (IOException e) {
            throw new Failure("The launcher cannot listen on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = reply(exchange);
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type() + "; charset=utf-8");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        if (!isForThisMachine(exchange.getRequestHeaders().getFirst("Host"))) {
            return Reply.text(421, "This door is for this machine only");
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> show(exchange);
            case "POST" -> obey(exchange);
            default -> Reply.text(405, "GET or POST");
        };
    }

    private Reply show(HttpExchange exchange) throws IOException {
        var query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        return switch (exchange.getRequestURI().getPath()) {
            case "/" -> new Reply(200, "text/html", new MailPage(mailbox.mail()).html());
            case "/mail" -> new Reply(200, "application/json", JSON.writeValueAsString(mail(query)));
            default -> Reply.text(404, "The mailbox is at / (page) and /mail?to=ADDRESS (JSON)");
        };
    }

    private List<Shown> mail(String query) {
        var mail = query.startsWith(MAIL_BY_RECIPIENT)
                ? mailbox.mailTo(query.substring(MAIL_BY_RECIPIENT.length()))
                : mailbox.mail();
        return mail.stream().map(Shown::of).toList();
    }

    private Reply obey(HttpExchange exchange) {
        if (!isAllowed(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Reply.text(401, "An order needs the key from the data folder");
        }
        var uri = exchange.getRequestURI();
        try {
            return Reply.text(
                    200, orders.apply(Order.parse(uri.getPath(), Objects.requireNonNullElse(uri.getQuery(), ""))));
        } catch (IllegalArgumentException | Failure e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        }
    }

    private boolean isAllowed(@Nullable String authorization) {
        var expected = ("Bearer " + key).getBytes(StandardCharsets.UTF_8);
        var given = Objects.requireNonNullElse(authorization, "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }

    /** A web page elsewhere can point its own name at 127.0.0.1; its requests carry that name. */
    private static boolean isForThisMachine(@Nullable String host) {
        return host != null && host.matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    }

    /** A mail in JSON, where times are text. */
    private record Shown(int number, String sentAt, String from, List<String> to, String subject, String text) {
        static Shown of(Mail mail) {
            return new Shown(
                    mail.number(), String.valueOf(mail.sentAt()), mail.from(), mail.to(), mail.subject(), mail.text());
        }
    }

    private record Reply(int status, String type, String body) {
        static Reply text(int status, String text) {
            return new Reply(status, "text/plain", text + "\n");
        }
    }
}
