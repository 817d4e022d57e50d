package io.pipekeeper.launcher.outside;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dependencies of the demo by name, each there or away, near or far; and the machine on which its pipelines run. */
public final class Dependencies implements AutoCloseable {

    private final Map<String, Dependency> known;
    private final Map<String, Way> ways;
    private final Worker worker;
    private final InstantSource realTime;
    private final Map<String, AutoCloseable> there = new HashMap<>();

    private Dependencies(Ports ports, InstantSource realTime) {
        this.realTime = realTime;
        this.worker = new Worker(realTime.instant());
        this.ways = Map.of("exchange-rate-api", new Way(), "worker", new Way());
        this.known = Map.of(
                "exchange-rate-api", new Dependency.Rates(ports.of(Part.RATES), way("exchange-rate-api")),
                "kafka", new Dependency.Broker(ports.of(Part.BROKER)),
                "worker",
                        new Dependency.Machine(
                                ports.of(Part.WORKER), way("worker"), () -> worker.metrics(realTime.instant())));
    }

    /** All of them, there. */
    public static Dependencies open(Ports ports) {
        var dependencies = new Dependencies(ports, InstantSource.system());
        dependencies.known.keySet().forEach(dependencies::bringBack);
        return dependencies;
    }

    /** From now on an answer takes so long. */
    public void slowDown(String name, Duration latency) {
        way(name).takes(latency);
    }

    /** From now on it answers as fast as ever. */
    public void speedUp(String name) {
        way(name).takes(Duration.ZERO);
    }

    /** From now on so many percent of what the machine has are in use. */
    public void strain(Vital vital, int percent) {
        worker.strain(vital, percent, realTime.instant());
    }

    /** From now on as much is in use as ever. */
    public void relieve(Vital vital) {
        worker.relieve(vital, realTime.instant());
    }

    /** From now on nobody listens there. */
    public synchronized void takeAway(String name) {
        known(name);
        close(there.remove(name));
    }

    public synchronized void bringBack(String name) {
        var dependency = known(name);
        if (there.containsKey(name)) {
            return;
        }
        try {
            there.put(name, dependency.open());
        } catch (IOException e) {
            throw new Failure(name + " cannot be brought back: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(there.keySet()).forEach(this::takeAway);
    }

    private Dependency known(String name) {
        return named(name, known, "There is no dependency ");
    }

    private Way way(String name) {
        return named(name, ways, "There is no long way to ");
    }

    private static <T> T named(String name, Map<String, T> all, String refusal) {
        var one = all.get(name);
        if (one == null) {
            throw new Failure(refusal + name + "; there are "
                    + String.join(", ", all.keySet().stream().sorted().toList()) + ".");
        }
        return one;
    }

    private static void close(@Nullable AutoCloseable listener) {
        if (listener == null) {
            return;
        }
        try {
            listener.close();
        } catch (Exception e) {
            throw new Failure("A dependency does not go away: " + e.getMessage() + ".", e);
        }
    }
}
