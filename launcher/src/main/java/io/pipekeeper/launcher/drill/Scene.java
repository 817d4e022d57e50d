package io.pipekeeper.launcher.drill;

import java.time.Instant;
import java.time.LocalDate;

/** Where drills take place: everything that a fault can reach except the warehouse. */
public interface Scene {

    /** What the clock shows. */
    Instant now();

    /** Moves the clock forward. */
    void moveTo(Instant at);

    /** The data of that day and the days after it is not what it was. */
    void dataChanged(LocalDate from);

    void takeAway(String dependency);

    void bringBack(String dependency);

    void stop(String service);

    void start(String service);
}
