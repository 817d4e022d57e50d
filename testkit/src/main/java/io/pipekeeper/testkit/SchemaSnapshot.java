package io.pipekeeper.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the schema that a service serves with the one that was reviewed, `schema/<service>.graphqls`.
 *
 * <p>Run the tests with {@code -Dschema.update} to write it anew; the difference is then reviewed as any other change.
 */
public final class SchemaSnapshot {

    private SchemaSnapshot() {}

    /** Asks the running service for its SDL and compares. The folder `schema` is looked for beside the module. */
    public static void assertReviewed(String service) throws IOException {
        var served = GraphQLTester.as("schema", "admin")
                .data("{ _service { sdl } }")
                .getString("_service.sdl")
                .strip();
        var file = Path.of("..", "schema", service + ".graphqls");
        if (System.getProperty("schema.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, served + "\n");
        }
        assertThat(Files.exists(file) ? Files.readString(file).strip() : "")
                .as("%s is stale: run the tests with -Dschema.update and review the difference", file)
                .isEqualTo(served);
    }
}
