package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.metric.MetricName;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number that others have counted and tell; no warehouse is asked for it.
 *
 * @param comparison with which earlier ones it is compared; null when it stands for itself
 */
public record Told(MetricName metric, @Nullable Comparison comparison) implements Measure {

    /** Reads the check `pushedMetric`: a `metric` of a `dataset`, by itself or `against` earlier periods. */
    public static Told read(RuleText text) {
        if (text.filter() != null) {
            throw new IllegalArgumentException("a pushed metric has no rows of which a filter could take some");
        }
        var dataset =
                Objects.requireNonNullElse(text.text("dataset"), text.table().dataset());
        var metric = new MetricName(dataset, text.required("metric"));
        var against = text.has("against") ? text.choice("against", List.of("previous", "average", "weekday")) : null;
        return new Told(metric, against == null ? null : Comparison.read(text, against, Span.PERIOD));
    }

    @Override
    public List<Ask> asks() {
        return List.of();
    }

    /** How many periods it looks back. */
    public int lookBack() {
        return comparison == null ? 0 : comparison.base().lookBack();
    }

    @Override
    public boolean looksBack() {
        return comparison != null;
    }

    /** What a table answers tells nothing. */
    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return observe(none -> null, occasion);
    }

    /** What it makes of the numbers that were told. */
    public Observation observe(Function<Period, @Nullable BigDecimal> told, Occasion occasion) {
        var current = told.apply(occasion.period());
        if (current == null) {
            return new Observation.Nothing("nobody has told %s of %s for %s"
                    .formatted(
                            metric.metric(), metric.dataset(), occasion.period().key()));
        }
        return comparison == null ? Observation.amount(current, unit()) : comparison.of(current, occasion, told);
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("others count what it judges; ask whoever pushes the number");
    }

    @Override
    public Unit unit() {
        return comparison == null ? Unit.NONE : comparison.unit();
    }

    @Override
    public String formula() {
        var number = "%s of %s, as it was told last".formatted(metric.metric(), metric.dataset());
        return comparison == null ? number : comparison.formula(number);
    }

    @Override
    public String expectation(Bounds bounds) {
        return comparison == null ? bounds.inWords(unit()) : comparison.expectation(bounds);
    }
}
