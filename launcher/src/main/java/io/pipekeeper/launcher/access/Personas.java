package io.pipekeeper.launcher.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The people of the demo that one can speak for, each with a role. */
public record Personas(Map<String, String> roles) {

    public static Personas read(Path file) {
        try {
            return new Personas(
                    new YAMLMapper().readValue(file.toFile(), new TypeReference<LinkedHashMap<String, String>>() {}));
        } catch (IOException e) {
            throw new Failure("The personas in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Persona named(String id) {
        var role = roles.get(id);
        if (role == null) {
            throw new Failure("There is no persona " + id + "; there are " + String.join(", ", roles.keySet()) + ".");
        }
        return new Persona(id, role);
    }
}
