package io.pipekeeper.e2e.load;

import static org.awaitility.Awaitility.await;

import io.pipekeeper.launcher.fleet.Service;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One service, started as the launcher starts it. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Service service;
    private final Map<String, String> settings;
    private @Nullable Process process;

    public ServiceProcess(Service service, Map<String, String> settings) {
        this.service = service;
        this.settings = Map.copyOf(settings);
    }

    public URI uri() {
        return service.ready().resolve("/");
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Comes back at once, with the time of the start. */
    public long start() {
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
    public long awaitReady() {
        await("the start of " + service.name())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast(service.name() + " has ended; see " + service.log(), () -> !isAlive())
                .until(this::isReady);
        return System.nanoTime();
    }

    public Duration cpu() {
        return process == null ? Duration.ZERO : ProcessorTime.of(process.toHandle());
    }

    /** Kills it with signal 9: nothing is said and nothing is written down. */
    public void kill() {
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

    public boolean isReady() {
        try {
            var connection = (HttpURLConnection) service.ready().toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(1_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    /** The sum of a counter of its own, over all of its tags. */
    public double counted(String counter) {
        return RestAssured.get(uri().resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(counter + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Flags given by hand, to record what is slow: `-Dproof.flags=-XX:StartFlightRecording=filename=/tmp/oncall.jfr`. */
    private static List<String> moreFlags() {
        var flags = System.getProperty("proof.flags", "");
        return flags.isEmpty() ? List.of() : List.of(flags.split(" "));
    }
}
