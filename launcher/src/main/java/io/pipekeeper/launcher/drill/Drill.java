package io.pipekeeper.launcher.warehouse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to break the demo on purpose: either a fault (SQL on the latest day of the warehouse) or a service that stops. One file
 * in demo/drills is one drill.
 */
public record Drill(
        String id,
        String title,
        @Nullable String pipeline,
        @Nullable String scenario,
        @Nullable String fault,
        @Nullable String service) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Drill {
        if ((fault == null) == (service == null)) {
            throw new IllegalArgumentException("a drill has either a fault or a service");
        }
    }

    /** All drills of a folder, by file name. */
    public static List<Drill> readAll(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Drill::read)
                    .toList();
        } catch (IOException e) {
            throw new Failure("The drills in " + folder + " cannot be read: " + e + ".", e);
        }
    }

    static Drill read(Path file) {
        try {
            return YAML.readValue(file.toFile(), Drill.class);
        } catch (IOException e) {
            throw new Failure("The drill " + file + " is not valid: " + e.getMessage(), e);
        }
    }
}
