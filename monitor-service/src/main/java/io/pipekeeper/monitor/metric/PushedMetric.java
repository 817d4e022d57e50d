package io.pipekeeper.monitor.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A number about a dataset that somebody has told, for a period. */
@Description("A number about a dataset that somebody has told, for a period.")
public record PushedMetric(
        @Ignore String dataset,

        @NonNull @Description("What was counted: `rowCount`, `written.rowCount`, `user_id.nullCount`.")
        String metric,

        @NonNull
        @Description(
                "The business period, or the instant at which the period starts; of a run that names none, when it told it.")
        String period,

        @NonNull BigDecimal value,

        @NonNull @Description("When it was told; of the same number the later one counts.")
        Instant toldAt,

        @NonNull @Description("Who told it: a run, or `metrics`.")
        String source,

        @Ignore boolean saysPeriod) {

    static final Comparator<PushedMetric> BY_KEY = Comparator.comparing(PushedMetric::dataset)
            .thenComparing(PushedMetric::metric)
            .thenComparing(PushedMetric::period);

    private static final Comparator<PushedMetric> BY_TIME = Comparator.comparing(PushedMetric::toldAt)
            .thenComparing(PushedMetric::value)
            .thenComparing(PushedMetric::source);

    public MetricName name() {
        return new MetricName(dataset, metric);
    }

    /** What it is about. */
    public About about() {
        return new About(period, saysPeriod);
    }

    /** Of the same number, what counts. */
    public PushedMetric or(PushedMetric other) {
        return BY_TIME.compare(this, other) >= 0 ? this : other;
    }
}
