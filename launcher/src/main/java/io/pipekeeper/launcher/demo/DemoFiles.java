package io.pipekeeper.launcher.demo;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two documents as files. Applying them again changes nothing; what was edited meanwhile is taken over. */
public record DemoFiles(Path folder) {

    private static final Map<String, String> MUTATIONS = mutations();

    /** Applies all files, each service's in one transaction, and answers how many things are new or changed. */
    public int applyTo(Gateway gateway) {
        return MUTATIONS.entrySet().stream()
                .mapToInt(entry -> apply(gateway, entry.getKey(), entry.getValue()))
                .sum();
    }

    private int apply(Gateway gateway, String name, String mutation) {
        var files = files(folder.resolve(name));
        if (files.isEmpty()) {
            return 0;
        }
        var query = "mutation ($files: [FileInput!]!) { " + mutation + "(files: $files) { created updated } }";
        var applied = gateway.ask(query, Map.of("files", files)).path(mutation);
        return applied.path("created").size() + applied.path("updated").size();
    }

    private List<Map<String, String>> files(Path part) {
        if (!Files.isDirectory(part)) {
            return List.of();
        }
        try (var paths = Files.list(part)) {
            return paths.sorted().map(this::file).toList();
        } catch (IOException e) {
            throw new Failure("The folder " + part + " cannot be read: " + e + ".", e);
        }
    }

    private Map<String, String> file(Path path) {
        try {
            var name = folder.getFileName() + "/"
                    + folder.relativize(path).toString().replace('\\', '/');
            return Map.of("path", name, "content", Files.readString(path));
        } catch (IOException e) {
            throw new Failure("The file " + path + " cannot be read: " + e + ".", e);
        }
    }

    /** In this order: each refers to what the ones before it have made. */
    private static Map<String, String> mutations() {
        var mutations = new LinkedHashMap<String, String>();
        mutations.put("catalog", "applyCatalog");
        mutations.put("rota", "applyRota");
        mutations.put("runbooks", "applyRunbooks");
        mutations.put("calendars", "applyCalendars");
        mutations.put("contracts", "applyContracts");
        mutations.put("probes", "applyProbes");
        return mutations;
    }
}
