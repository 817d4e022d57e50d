package io.pipekeeper.subgraph.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileClockTest {

    private static final Instant REAL = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void runsAtTheSpeedOfTheFile() throws IOException {
        var clock = new FileClock(write("2026-01-05T08:00:00Z", "60", 1), InstantSource.fixed(REAL.plusSeconds(30)));

        assertThat(clock.instant()).isEqualTo("2026-01-05T08:30:00Z");
    }

    @Test
    void keepsFractionsOfASecond() throws IOException {
        var clock = new FileClock(write("2026-01-05T08:00:00Z", "1.5", 1), InstantSource.fixed(REAL.plusMillis(3)));

        assertThat(clock.instant()).isEqualTo("2026-01-05T08:00:00.004500Z");
    }

    @Test
    void followsTheFileWhenItChanges() throws IOException {
        var clock = new FileClock(write("2026-01-05T08:00:00Z", "1", 1), InstantSource.fixed(REAL));

        write("2026-03-01T00:00:00Z", "1", 2);

        assertThat(clock.instant()).isEqualTo("2026-03-01T00:00:00Z");
    }

    private Path write(String shown, String speed, int modified) throws IOException {
        var file = folder.resolve("clock.properties");
        Files.writeString(file, "real=%s%nshown=%s%nspeed=%s%n".formatted(REAL, shown, speed));
        return Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }
}
