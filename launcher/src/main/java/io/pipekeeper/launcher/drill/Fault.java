package io.pipekeeper.launcher.drill;

import io.pipekeeper.launcher.outside.Vital;
import io.pipekeeper.launcher.warehouse.Script;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
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

    /** Something outside answers late. */
    record Slowness(String dependency, Duration latency) implements Fault {}

    /**
     * The machine on which pipelines run has hardly any left of something.
     *
     * @param percent how much of it is in use
     */
    record Strain(Vital vital, int percent) implements Fault {}

    /**
     * Somebody takes connections of the warehouse and does not give them back.
     *
     * @param percent how many of all are in use then
     */
    record Leak(int percent) implements Fault {}

    /** One of our own services is stopped. */
    record Stop(String service) implements Fault {}

    /** Whether it is about something that starts with everything else, and has to be broken again then. */
    default boolean beginsAnew() {
        return switch (this) {
            case Outage _, Slowness _, Strain _, Leak _ -> true;
            case Data _, Night _, Stop _ -> false;
        };
    }

    /** The SQL that breaks data, which comes back after a repair. */
    default Optional<Script> breaking() {
        return switch (this) {
            case Data(var broken, var _) -> Optional.of(broken);
            case Night(var broken, var _, var _) -> Optional.of(broken);
            case Outage _, Slowness _, Strain _, Leak _, Stop _ -> Optional.empty();
        };
    }

    /** The SQL that is run after the repair. */
    default Optional<Script> mending() {
        return switch (this) {
            case Data(var _, var mended) -> Optional.ofNullable(mended);
            case Night(var _, var mended, var _) -> Optional.ofNullable(mended);
            case Outage _, Slowness _, Strain _, Leak _, Stop _ -> Optional.empty();
        };
    }
}
