package io.pipekeeper.ownership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The catalogue that ships with the demo, as input of `applyCatalog`. */
public final class DemoCatalog {

    private DemoCatalog() {}

    /** Its files, as GraphQL variables. */
    public static List<Map<String, String>> files() {
        try (var files = Files.list(Path.of("..", "demo", "catalog"))) {
            return files.sorted().map(DemoCatalog::file).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> file(Path path) {
        try {
            return Map.of("path", path.getFileName().toString(), "content", Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
