package io.pipekeeper.subgraph.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;

/** A clock kept in a file that several processes read, so that they all show the same time. */
final class FileClock implements InstantSource {

    private final Path file;
    private final InstantSource system;
    private volatile Reading reading;

    FileClock(Path file, InstantSource system) {
        this.file = file;
        this.system = system;
        this.reading = read();
    }

    @Override
    public Instant instant() {
        var current = reading;
        if (!current.modified().equals(modified())) {
            current = read();
            reading = current;
        }
        return current.time().at(system.instant());
    }

    private Reading read() {
        var properties = new Properties();
        var modified = modified();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the clock file " + file, e);
        }
        return new Reading(modified, ShownTime.of(properties));
    }

    private FileTime modified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the clock file " + file, e);
        }
    }

    private record Reading(FileTime modified, ShownTime time) {}
}
