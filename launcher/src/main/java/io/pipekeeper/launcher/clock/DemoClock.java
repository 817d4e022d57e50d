package io.pipekeeper.launcher.clock;

import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Settings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The launcher's hand on the clock file. The services only read it. A second file remembers how far the clock has come, so
 * that it continues from there and never shows a time twice.
 */
public final class DemoClock implements InstantSource {

    private final Settings file;
    private final Settings seen;
    private final InstantSource system;

    public DemoClock(DataFolder folder, InstantSource system) {
        this.file = new Settings(folder.file("clock.properties"));
        this.seen = new Settings(folder.file("clock-seen.properties"));
        this.system = system;
    }

    public Path path() {
        return file.file();
    }

    /** Starts at the wanted time, or at the time that the last run reached if that is later. Answers whether it was later. */
    public boolean start(Instant wanted) {
        var reached = reached().filter(wanted::isBefore);
        file.write(new ShownTime(system.instant(), reached.orElse(wanted), BigDecimal.ONE).properties());
        remember();
        return reached.isPresent();
    }

    /** From now on the clock runs as many times as fast as the real one. */
    public void runAt(BigDecimal speed) {
        file.write(time().runningAt(speed, system.instant()).properties());
    }

    @Override
    public Instant instant() {
        return time().at(system.instant());
    }

    /** Moves the clock of all processes forward. */
    public void move(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock never runs backwards");
        }
        file.write(time().moved(by, system.instant()).properties());
        remember();
    }

    /** Notes the time shown now. */
    public void remember() {
        remember(Duration.ZERO);
    }

    /** Notes the time that will be shown after a real duration, for a run that may be killed before the next note. */
    public void remember(Duration ahead) {
        seen.write(Map.of("shown", time().at(system.instant().plus(ahead)).toString()));
    }

    private Optional<Instant> reached() {
        return Optional.ofNullable(seen.read().get("shown")).map(Instant::parse);
    }

    private ShownTime time() {
        return ShownTime.of(file.read());
    }
}
