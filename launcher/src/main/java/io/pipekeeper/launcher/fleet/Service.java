package io.pipekeeper.launcher.fleet;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process of the fleet: how it starts, where it logs, and which address says that it is ready. */
public record Service(String name, List<String> command, Map<String, String> environment, Path log, URI ready) {

    public Service {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The environment holds keys and passwords. */
    @Override
    public String toString() {
        return name;
    }
}
