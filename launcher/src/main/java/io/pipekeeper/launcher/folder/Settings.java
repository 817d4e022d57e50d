package io.pipekeeper.launcher.folder;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small private file of names and values in the data folder, read as a whole and replaced as a whole. */
public record Settings(Path file) {

    public Map<String, String> read() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last, TreeMap::new));
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read: " + e + ".", e);
        }
    }

    public void write(Map<String, String> values) {
        try {
            PrivateFiles.write(
                    file,
                    new TreeMap<>(values)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be written: " + e + ".", e);
        }
    }
}
