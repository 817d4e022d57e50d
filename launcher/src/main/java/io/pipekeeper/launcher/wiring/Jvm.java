package io.pipekeeper.launcher.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the processes are started: small heaps, a compiler that warms up fast, and a cache of what the last start has loaded and
 * linked (JEP 483, 514), without which five JVMs on two cores take four times as long.
 */
public record Jvm(Path caches, Mode mode) {

    /** What a start does with the cache. */
    public enum Mode {
        /** Writes it when the process ends. */
        TRAINING,
        /** Reads it. */
        TRAINED,
        /** Leaves it alone. */
        PLAIN
    }

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED");

    List<String> command(String name, Path application, List<String> properties) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        var cache = cache(name);
        switch (mode) {
            case TRAINING -> command.add("-XX:AOTCacheOutput=" + cache);
            case TRAINED -> command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off,cds=off"));
            case PLAIN -> {}
        }
        command.addAll(properties);
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        return List.copyOf(command);
    }

    /** Whether there is a cache that was made from this build of the application. */
    boolean isTrained(String name, Path application) {
        try {
            var build = Files.getLastModifiedTime(application.resolve("quarkus/quarkus-application.dat"));
            return Files.exists(cache(name))
                    && Files.getLastModifiedTime(cache(name)).compareTo(build) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path cache(String name) {
        return caches.resolve(name + ".aot");
    }
}
