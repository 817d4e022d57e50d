package io.pipekeeper.e2e.paging;

import static org.awaitility.Awaitility.await;

import io.pipekeeper.e2e.load.Door;
import io.pipekeeper.e2e.load.ProcessorTime;
import io.pipekeeper.launcher.fleet.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One oncall-service, started as the launcher starts it. */
final class OncallProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Service service;
    private final Map<String, String> settings;
    private @Nullable Process process;

    OncallProcess(Service service, Map<String, String> settings) {
        this.service = service;
        this.settings = Map.copyOf(settings);
    }

    URI uri() {
        return service.ready().resolve("/");
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Comes back at once, with the time of the start. */
    long start() {
        var command = new ArrayList<>(service.command());
        command.addAll(1, moreFlags());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(service.log().toFile()));
        builder.environment().putAll(service.environment());
        builder.environment().putAll(settings);
        try {
            var nanos = System.nanoTime();
            process = builder.start();
            return nanos;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says that it is ready, and answers when that was. */
    long awaitReady() {
        await("the start of oncall-service")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast("oncall-service has ended; see " + service.log(), () -> !isAlive())
                .until(this::isReady);
        return System.nanoTime();
    }

    /** Where it takes events. */
    Door door() {
        return Door.open(uri().resolve("/v2/enqueue"));
    }

    Duration cpu() {
        return process == null ? Duration.ZERO : ProcessorTime.of(process.toHandle());
    }

    /** Kills it with signal 9: nothing is said and nothing is written down. */
    void kill() {
        end(true);
    }

    @Override
    public void close() {
        end(false);
    }

    private void end(boolean forcibly) {
        var running = process;
        if (running != null) {
            var _ = forcibly
                    ? running.toHandle().destroyForcibly()
                    : running.toHandle().destroy();
            running.onExit().join();
        }
    }

    boolean isReady() {
        try {
            var connection = (HttpURLConnection) service.ready().toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(1_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    /** Flags given by hand, to record what is slow: `-Dproof.flags=-XX:StartFlightRecording=filename=/tmp/oncall.jfr`. */
    private static List<String> moreFlags() {
        var flags = System.getProperty("proof.flags", "");
        return flags.isEmpty() ? List.of() : List.of(flags.split(" "));
    }
}
