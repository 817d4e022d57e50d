package io.pipekeeper.launcher;

import io.pipekeeper.launcher.clock.DemoClock;
import io.pipekeeper.launcher.console.Console;
import io.pipekeeper.launcher.lineage.RunTeller;
import io.pipekeeper.launcher.warehouse.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The clock, the warehouse and what is told of its runs, which move together: when the clock shows a time, the data of that
 * time is there.
 */
record Stage(DemoClock clock, Warehouse warehouse, RunTeller runs, Console console) {

    private static final Duration REMEMBERED_AHEAD = Duration.ofSeconds(2);

    void tick() {
        catchUp(clock.instant());
        runs.tell();
        clock.remember(REMEMBERED_AHEAD);
    }

    /** Loads first, so that no check ever sees the new time with the old data. Answers the time that the clock shows. */
    ZonedDateTime move(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock never runs backwards");
        }
        catchUp(clock.instant().plus(by));
        clock.move(by);
        runs.tell();
        return clock.instant().atZone(Console.ZONE).truncatedTo(ChronoUnit.SECONDS);
    }

    private void catchUp(Instant at) {
        warehouse.catchUp(at).ifPresent(day -> console.log("warehouse", "the data of " + day + " has arrived"));
    }
}
