package io.pipekeeper.e2e.load;

import io.pipekeeper.launcher.access.SigningKey;
import io.pipekeeper.launcher.clock.DemoClock;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Secrets;
import io.pipekeeper.launcher.postgres.Postgres;
import io.pipekeeper.launcher.wiring.Jvm;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import io.pipekeeper.launcher.wiring.Wiring;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** monitor-service on a database of its own, in as many processes as one likes, started as the launcher starts it. */
public final class Monitors implements AutoCloseable {

    /** The name of the database of monitor-service. */
    public static final String NAME = "monitor";

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Instant BEGIN = Instant.parse("2026-01-06T08:00:00Z");
    private static final int PORT = 29_680;
    private static final int PORTS_EACH = 8;

    private final DataFolder folder;
    private final Secrets secrets;
    private final DemoClock clock;
    private final Database database;
    private final List<ServiceProcess> processes = new CopyOnWriteArrayList<>();

    /** Begins with nothing in the folder {@code target/<name>}. */
    public Monitors(String name) {
        var data = Path.of("target", name).toAbsolutePath();
        stopWhatWasLeft(data);
        DataFolder.delete(data);
        folder = DataFolder.open(data);
        secrets = new Secrets(data);
        clock = new DemoClock(folder, InstantSource.system());
        clock.start(BEGIN);
        database = new Database(folder, new Ports(PORT).of(Part.POSTGRES), secrets.of("postgres"));
        var _ = database.provide(NAME, secrets.of(NAME));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * One of several processes.
     *
     * @param settings what it has to know beside what the launcher tells it
     */
    public ServiceProcess process(int number, Map<String, String> settings) {
        var wiring = new Wiring(CHECKOUT, folder, new Ports(PORT + number * PORTS_EACH), secrets, clock.path());
        var service = wiring.services(Jvm.Mode.PLAIN).stream()
                .filter(one -> one.name().equals(Part.MONITOR.title()))
                .findFirst()
                .orElseThrow();
        var all = new HashMap<>(settings);
        all.put("QUARKUS_DATASOURCE_JDBC_URL", database.url(NAME));
        var process = new ServiceProcess(service, all);
        processes.add(process);
        return process;
    }

    public Database database() {
        return database;
    }

    public DemoClock clock() {
        return clock;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** What a process answers an admin; fails when there are errors. */
    public JsonPath ask(ServiceProcess process, String query, Map<String, ?> variables) {
        return new Admin(process.uri(), SigningKey.provide(folder, "gateway")).ask(query, variables);
    }

    /** Again when the JVM ends, for whatever a failed run has left open. */
    @Override
    public void close() {
        processes.forEach(ServiceProcess::kill);
        database.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that was killed has left its database running. */
    private static void stopWhatWasLeft(Path data) {
        try (var left = DataFolder.open(data)) {
            Postgres.stopStale(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
