package io.pipekeeper.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The queries that the console opens and the README shows, so that what users copy is what is tested. */
final class Queries {

    private static final Path FOLDER = Path.of("..", "gateway", "src", "main", "resources", "graphiql", "queries");

    private Queries() {}

    static String console(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
