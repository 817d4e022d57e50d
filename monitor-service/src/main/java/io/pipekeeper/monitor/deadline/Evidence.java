package io.pipekeeper.monitor.deadline;

import java.time.Instant;

/** What is known about the completion of a period. */
sealed interface Evidence {

    /** An event says that it was complete at this instant. */
    record Complete(Instant at) implements Evidence {}

    /** Rows say so: the whole came between these two instants. */
    record Arrived(Instant first, Instant last) implements Evidence {}

    /** It is not complete. */
    record Incomplete() implements Evidence {}

    /** The evidence could not be read. */
    record Unreadable(String why) implements Evidence {}

    /** What somebody sees now cannot have happened later than now: a clock elsewhere is ahead of ours. */
    default Evidence seenAt(Instant now) {
        return switch (this) {
            case Complete(var at) when at.isAfter(now) -> new Complete(now);
            case Arrived(var first, var last) when last.isAfter(now) -> new Arrived(earlier(first, now), now);
            case Evidence other -> other;
        };
    }

    /** Whether it tells if a deadline was met. Rows around it may have been the whole, written anew later. */
    default boolean tells(Instant due) {
        return switch (this) {
            case Complete complete -> true;
            case Arrived(var first, var last) -> first.isAfter(due) || !last.isAfter(due);
            case Incomplete incomplete -> true;
            case Unreadable unreadable -> false;
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
