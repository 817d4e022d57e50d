package io.pipekeeper.e2e.paging;

import io.pipekeeper.e2e.load.Admin;
import io.pipekeeper.e2e.load.Database;
import io.pipekeeper.e2e.load.ServiceProcess;
import io.pipekeeper.launcher.access.SigningKey;
import io.pipekeeper.launcher.clock.DemoClock;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Secrets;
import io.pipekeeper.launcher.postgres.Postgres;
import io.pipekeeper.launcher.wiring.Jvm;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import io.pipekeeper.launcher.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Everything that oncall-service needs around it: a database, a shown clock, a provider, and the services it asks. */
final class Site implements AutoCloseable {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Instant BEGIN = Instant.parse("2026-01-06T08:00:00Z");
    private static final int PORTS_EACH = 8;
    private static final String APPLY = "mutation($files: [FileInput!]!) { applyRota(files: $files) { created } }";

    private final DataFolder folder;
    private final int port = freePort();
    private final Secrets secrets;
    private final DemoClock clock;
    private final Database database;
    private final Provider provider;
    private final Neighbours neighbours = new Neighbours();
    private final List<ServiceProcess> processes = new CopyOnWriteArrayList<>();

    /** Begins with nothing in the folder {@code target/<name>}. */
    Site(String name) {
        var data = Path.of("target", name).toAbsolutePath();
        stopWhatWasLeft(data);
        DataFolder.delete(data);
        folder = DataFolder.open(data);
        secrets = new Secrets(data);
        provider = new Provider(secrets.of("webhook"));
        clock = new DemoClock(folder, InstantSource.system());
        clock.start(BEGIN);
        database = new Database(folder, new Ports(port).of(Part.POSTGRES), secrets.of("postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    Provider provider() {
        return provider;
    }

    Database database() {
        return database;
    }

    DemoClock clock() {
        return clock;
    }

    /** The key with which events are sent. */
    String routingKey() {
        return secrets.of("routing");
    }

    /** One of two processes on the database of that name. */
    ServiceProcess process(int number, String name, Jvm.Mode mode) {
        var wiring = new Wiring(CHECKOUT, folder, new Ports(port + number * PORTS_EACH), secrets, clock.path());
        var service = wiring.services(mode).stream()
                .filter(one -> one.name().equals(Part.ONCALL.title()))
                .findFirst()
                .orElseThrow();
        var process = new ServiceProcess(service, settings(name));
        processes.add(process);
        return process;
    }

    /** Makes a process know the people, the policies and the coverage of a town. */
    void settle(Town town, ServiceProcess oncall) {
        town.rota(provider::address).forEach(file -> apply(file, oncall));
    }

    /** Again when the JVM ends, for whatever a failed run has left open. */
    @Override
    public void close() {
        processes.forEach(ServiceProcess::kill);
        provider.close();
        neighbours.close();
        database.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings(String name) {
        var password = secrets.of(name);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.provide(name, password),
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                password,
                "ONCALL_CATALOG_URL",
                neighbours.uri().toString(),
                "ONCALL_GUIDANCE_URL",
                neighbours.uri().toString(),
                "ONCALL_HEARTBEAT_DECLARED_MONITOR_EXPECTED",
                "false", // there is no monitor-service here
                "ONCALL_INTAKE_EVENTS_PER_MINUTE",
                "1000000",
                Town.SECRET,
                secrets.of("webhook"));
    }

    private void apply(String file, ServiceProcess oncall) {
        var files = List.of(Map.of("path", "town.yaml", "content", file));
        new Admin(oncall.uri(), SigningKey.provide(folder, "gateway")).ask(APPLY, Map.of("files", files));
    }

    /** A run that was killed has left its database running. */
    private static void stopWhatWasLeft(Path data) {
        try (var left = DataFolder.open(data)) {
            Postgres.stopStale(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of the ports that nobody listens on, enough in a row for two processes. */
    private static int freePort() {
        return IntStream.iterate(29_080, port -> port + 20)
                .limit(50)
                .filter(port -> isFree(port) && isFree(port + PORTS_EACH))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try {
            new Ports(port).requireFree();
            return true;
        } catch (Failure taken) {
            return false;
        }
    }
}
