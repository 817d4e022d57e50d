package io.pipekeeper.launcher.outside;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dependencies of the demo by name, each there or away. */
public final class Dependencies implements AutoCloseable {

    private final Map<String, Dependency> known;
    private final Map<String, AutoCloseable> there = new HashMap<>();

    private Dependencies(Map<String, Dependency> known) {
        this.known = known;
    }

    /** All of them, there. */
    public static Dependencies open(Ports ports) {
        var dependencies = new Dependencies(Map.of(
                "exchange-rate-api", new Dependency.Rates(ports.of(Part.RATES)),
                "kafka", new Dependency.Broker(ports.of(Part.BROKER))));
        dependencies.known.keySet().forEach(dependencies::bringBack);
        return dependencies;
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
        var dependency = known.get(name);
        if (dependency == null) {
            throw new Failure("There is no dependency " + name + "; there are "
                    + String.join(", ", known.keySet().stream().sorted().toList()) + ".");
        }
        return dependency;
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
