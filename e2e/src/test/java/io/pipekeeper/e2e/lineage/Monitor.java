package io.pipekeeper.e2e.lineage;

import static org.awaitility.Awaitility.await;

import io.pipekeeper.e2e.load.Door;
import io.pipekeeper.e2e.load.ProcessorTime;
import io.pipekeeper.e2e.paging.Database;
import io.pipekeeper.launcher.clock.DemoClock;
import io.pipekeeper.launcher.fleet.Service;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Secrets;
import io.pipekeeper.launcher.postgres.Postgres;
import io.pipekeeper.launcher.wiring.Jvm;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import io.pipekeeper.launcher.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One monitor-service on a database of its own, started as the launcher starts it, with nothing around it. */
final class Monitor implements AutoCloseable {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final int PORT = 29_680;
    private static final String NAME = "monitor";

    private final DataFolder folder;
    private final Secrets secrets;
    private final Database database;
    private final Service service;
    private @Nullable Process process;

    /** Begins with nothing in the folder {@code target/<name>}. */
    Monitor(String name) {
        var data = Path.of("target", name).toAbsolutePath();
        stopWhatWasLeft(data);
        DataFolder.delete(data);
        folder = DataFolder.open(data);
        secrets = new Secrets(data);
        var clock = new DemoClock(folder, InstantSource.system());
        clock.start(Instant.parse("2026-01-06T08:00:00Z"));
        var ports = new Ports(PORT);
        database = new Database(folder, ports.of(Part.POSTGRES), secrets.of("postgres"));
        var _ = database.provide(NAME, secrets.of(NAME));
        service = new Wiring(CHECKOUT, folder, ports, secrets, clock.path())
                .services(Jvm.Mode.PLAIN).stream()
                        .filter(one -> one.name().equals(Part.MONITOR.title()))
                        .findFirst()
                        .orElseThrow();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    Door door() {
        return Door.locked(service.ready().resolve("/api/v1/lineage"), secrets.of("lineage"));
    }

    void start() {
        var builder = new ProcessBuilder(service.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(service.log().toFile()));
        builder.environment().putAll(service.environment());
        builder.environment().putAll(Map.of("MONITOR_ALERT_URL", "", "MONITOR_BEAT_URL", ""));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the start of monitor-service").atMost(Duration.ofMinutes(2)).until(this::isReady);
    }

    /** Kills it with signal 9: nothing is said and nothing is written down. */
    void kill() {
        var running = process;
        if (running != null) {
            var _ = running.toHandle().destroyForcibly();
            running.onExit().join();
        }
    }

    ProcessorTime cpu() {
        var monitor = process == null ? Duration.ZERO : ProcessorTime.of(process.toHandle());
        return ProcessorTime.now("monitor-service", monitor, database.cpu());
    }

    boolean isFolded() {
        return database.rows(NAME, "select count(*) from inbox where folded_at is null")
                .getFirst()
                .equals("0");
    }

    /** The places of the events of a stream that are in the inbox. */
    Set<Integer> stored(String stream) {
        return places("select split_part(body::json ->> 'producer', '/', 2) from inbox"
                + " where body::json ->> 'producer' like '%s/%%'".formatted(stream));
    }

    /** The places of the events of a stream whose runs are known. */
    Set<Integer> runs(String stream) {
        return places("select split_part(id, '/', 2) from run where id like '%s/%%'".formatted(stream));
    }

    @Override
    public void close() {
        kill();
        database.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<Integer> places(String query) {
        return database.rows(NAME, query).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) service.ready().toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(1_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // it does not listen yet
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
