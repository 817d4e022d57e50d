package io.pipekeeper.launcher.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.function.Supplier;

/** Something outside that listens on a port of this machine while it is there. */
sealed interface Dependency {

    /** Begins to listen; closing what this answers takes it away. */
    AutoCloseable open() throws IOException;

    /** The exchange-rate API: the rates at any path, and its health at {@code /health}. */
    record Rates(int port, Way way) implements Dependency {

        private static final String HEALTH = "{\"status\":\"UP\"}";
        private static final String RATES =
                "{\"base\":\"EUR\",\"rates\":{\"USD\":0.91,\"GBP\":1.17,\"CHF\":1.05,\"SEK\":0.088,\"PLN\":0.233}}";

        @Override
        public AutoCloseable open() throws IOException {
            return Web.open(address(port), way, "application/json", Map.of("/", () -> RATES, "/health", () -> HEALTH));
        }
    }

    /** The machine on which the pipelines run: its metrics at {@code /metrics}. */
    record Machine(int port, Way way, Supplier<String> metrics) implements Dependency {

        @Override
        public AutoCloseable open() throws IOException {
            return Web.open(address(port), way, "text/plain; version=0.0.4", Map.of("/metrics", metrics));
        }
    }

    /** Stands for Kafka: takes connections, and says nothing. */
    record Broker(int port) implements Dependency {

        private static final int BACKLOG = 50;

        @Override
        public AutoCloseable open() throws IOException {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address(port), BACKLOG);
            var taker = Thread.ofVirtual().name("broker").start(() -> takeCalls(socket));
            return () -> {
                socket.close();
                taker.join(); // the port is free when the last accept has ended, and not before
            };
        }

        private static void takeCalls(ServerSocket socket) {
            while (!socket.isClosed()) {
                try {
                    socket.accept().close();
                } catch (IOException _) {
                    // The caller has gone, or the broker was taken away.
                }
            }
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
