package io.pipekeeper.monitor.deadline;

import org.jspecify.annotations.Nullable;

/** What must be done by a deadline. */
public sealed interface Subject {

    /**
     * The data of a period must be complete.
     *
     * @param column whose values in the rows of a period say when they came
     * @param job `namespace/name` of the OpenLineage job whose COMPLETE says so where no column does
     */
    record Data(@Nullable String column, @Nullable String job) implements Subject {}

    /** Every issue of the pipeline must be resolved. */
    record Issues() implements Subject {}
}
