package io.pipekeeper.launcher.drill;

import io.pipekeeper.launcher.warehouse.Script;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One thing that a drill breaks, and that is mended when it is switched off. */
public sealed interface Fault {

    /**
     * SQL on the latest day of the warehouse.
     *
     * @param mended what is done to the day after it has been loaded again; what comes late keeps being late
     */
    record Data(Script broken, @Nullable Script mended) implements Fault {}

    /**
     * SQL on the day that is loaded next, in the transaction that loads it. Without waiting for the night: the clock goes there.
     *
     * @param until what the clock shows then, on the morning after that day
     */
    record Night(Script broken, @Nullable Script mended, LocalTime until) implements Fault {}

    /** Something outside does not answer any more. */
    record Outage(String dependency) implements Fault {}

    /**
     * Somebody takes connections of the warehouse and does not give them back.
     *
     * @param percent how many of all are in use then
     */
    record Leak(int percent) implements Fault {}

    /** One of our own services is stopped. */
    record Stop(String service) implements Fault {}
}
