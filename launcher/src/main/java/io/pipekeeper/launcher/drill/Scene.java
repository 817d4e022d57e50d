package io.pipekeeper.launcher.drill;

import io.pipekeeper.launcher.outside.Vital;
import java.time.Duration;
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

    /** Answers of it take so long. */
    void slowDown(String dependency, Duration latency);

    void speedUp(String dependency);

    /** So many percent of what the machine of the pipelines has are in use. */
    void strain(Vital vital, int percent);

    void relieve(Vital vital);

    void stop(String service);

    void start(String service);
}
