package io.pipekeeper.launcher.postgres;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/** The major version of PostgreSQL that wrote a data directory; no other one can read it. */
final class StoredVersion {

    private StoredVersion() {}

    /** Passes when the directory is new, or was written by the version that comes with this build. */
    static void check(Path data) {
        try {
            if (!Files.exists(data.resolve("postgresql.conf"))) {
                requireEmpty(data);
                return;
            }
            if (!Files.exists(data.resolve("global/pg_control"))) {
                throw new NoSuchFileException("global/pg_control");
            }
            var stored = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!stored.equals(ours())) {
                throw new Failure("The data folder " + data + " was written by PostgreSQL " + stored + " and this is "
                        + ours() + "; `./pipekeeper reset` deletes it and starts over.");
            }
        } catch (IOException e) {
            throw new Failure(
                    "The data folder " + data + " is broken; `./pipekeeper reset` deletes it and starts over.", e);
        }
    }

    static String ours() throws IOException {
        var properties = new Properties();
        try (var stream = StoredVersion.class.getResourceAsStream("/launcher.properties")) {
            properties.load(stream);
        }
        return properties.getProperty("postgresql.version").split("\\.", 2)[0];
    }

    private static void requireEmpty(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var entries = Files.list(data)) {
            if (entries.findAny().isPresent()) {
                throw new Failure(
                        "The data folder " + data + " is broken; `./pipekeeper reset` deletes it and starts over.");
            }
        }
    }
}
