package io.pipekeeper.launcher.fleet;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process with a readiness address and a log, or one that dies at once, which is what a port of 0 asks for. */
final class FakeService {

    private FakeService() {}

    public static void main(String... arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        if (port == 0) {
            System.out.println("2026-01-05 10:00:00,000 ERROR [io.quarkus.runtime.Application] (main) Wrong password");
            System.exit(3);
        }
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("2026-01-05 10:00:00,000 INFO  [io.pipekeeper.fake.Fake] (main) Listening");
        System.out.println("2026-01-05 10:00:00,000 INFO  [io.quarkus] (main) Not for the console");
    }

    static Service named(String name, int port, Path logs) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx32m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeService.class.getName(),
                Integer.toString(port));
        var ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return new Service(name, command, Map.of("SECRET", "hidden"), logs.resolve(name + ".log"), ready);
    }
}
