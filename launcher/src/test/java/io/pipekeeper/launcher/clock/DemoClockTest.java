package io.pipekeeper.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.folder.DataFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final Instant REAL = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    private Path root;

    private DataFolder folder;
    private Instant now = REAL;

    @BeforeEach
    void open() {
        folder = DataFolder.open(root.resolve("data"));
    }

    @AfterEach
    void close() throws Exception {
        folder.close();
    }

    @Test
    void runsAsFastAsItIsTold() {
        var clock = started("60");

        now = REAL.plusSeconds(60);

        assertThat(clock.instant()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
    }

    @Test
    void movesForwardAndKeepsItsSpeed() {
        var clock = started("2");

        clock.move(Duration.ofMinutes(30));
        now = REAL.plusSeconds(10);

        assertThat(clock.instant())
                .isEqualTo(MONDAY.plus(Duration.ofMinutes(30)).plusSeconds(20));
    }

    @Test
    void neverMovesBackwards() {
        var clock = started("1");

        assertThatThrownBy(() -> clock.move(Duration.ofMinutes(-1))).hasMessageContaining("never runs backwards");
    }

    @Test
    void goesOnFromWhatTheLastRunHadReached() {
        started("1").move(Duration.ofDays(2));

        var clock = new DemoClock(folder, clock());
        var ahead = clock.start(MONDAY.plus(Duration.ofDays(1)));

        assertThat(ahead).isTrue();
        assertThat(clock.instant()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
    }

    @Test
    void startsAtALaterTimeThanTheLastRunHadReached() {
        started("1");

        var clock = new DemoClock(folder, clock());
        var ahead = clock.start(MONDAY.plus(Duration.ofDays(1)));

        assertThat(ahead).isFalse();
        assertThat(clock.instant()).isEqualTo(MONDAY.plus(Duration.ofDays(1)));
    }

    private DemoClock started(String speed) {
        var clock = new DemoClock(folder, clock());
        clock.start(MONDAY);
        clock.runAt(new BigDecimal(speed));
        return clock;
    }

    private InstantSource clock() {
        return () -> now;
    }
}
