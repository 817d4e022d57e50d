package io.pipekeeper.monitor.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check complains about, one by one: by the very conditions by which it is counted. */
public sealed interface Offenders {

    /** Rows of the period of which this is true. */
    record Rows(Condition where) implements Offenders {}

    /** Values of some columns that more than one row of the period has. */
    record Repeated(List<String> keys, @Nullable Condition where) implements Offenders {

        public Repeated {
            keys = List.copyOf(keys);
        }
    }

    /** Entities of the period before that have no state in the period. */
    record Missing(Ask.Lost lost) implements Offenders {}

    /** Entities whose change of state into the period is not allowed. */
    record Moved(Ask.Steps steps) implements Offenders {}

    /**
     * Nothing that could be shown.
     *
     * @param why why not, and what helps instead
     */
    record None(String why) implements Offenders {}

    /** The columns that tell them apart. */
    default List<String> keys() {
        return switch (this) {
            case Repeated(var keys, var where) -> keys;
            case Missing(var lost) -> List.of(lost.entity().column());
            case Moved(var steps) -> List.of(steps.entity().column());
            case Rows rows -> List.of();
            case None none -> List.of();
        };
    }

    /** The columns with the states that are wrong. */
    default List<String> states() {
        return switch (this) {
            case Missing(var lost) -> List.of(lost.entity().state());
            case Moved(var steps) -> List.of(steps.entity().state());
            case Repeated repeated -> List.of();
            case Rows rows -> List.of();
            case None none -> List.of();
        };
    }
}
