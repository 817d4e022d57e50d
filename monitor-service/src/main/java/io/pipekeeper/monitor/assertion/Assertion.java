package io.pipekeeper.monitor.assertion;

import io.pipekeeper.monitor.check.Outcome;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * How a check came out that another tool ran.
 *
 * @param key the same for the same check
 * @param about when the period starts that it is about, or else when it was told
 */
@Description("How a check came out that another tool ran.")
public record Assertion(
        @Ignore String key,
        @NonNull String name,

        @Nullable @Description("`namespace/name` of the dataset that it is about.")
        String dataset,

        @Nullable @Description("`namespace/name` of the job that told it.")
        String job,

        @Nullable @Description("The dbt project that it is a part of.")
        String project,

        @NonNull Outcome outcome,
        @NonNull String observed,
        @NonNull String expected,

        @NonNull @Description("When the period starts that it is about.")
        Instant about,

        @NonNull @Description("When it was told.") Instant toldAt) {

    private static final Comparator<Assertion> BY_TIME = Comparator.comparing(Assertion::about)
            .thenComparing(Assertion::toldAt)
            .thenComparing(Assertion::outcome)
            .thenComparing(Assertion::observed);

    /** Whether it says something that the other does not say, or not yet: an old period says nothing about today. */
    boolean isNewsAfter(Assertion other) {
        return BY_TIME.compare(this, other) > 0;
    }

    /** Of the same check, what stands. */
    Assertion or(Assertion other) {
        return other.isNewsAfter(this) ? other : this;
    }
}
