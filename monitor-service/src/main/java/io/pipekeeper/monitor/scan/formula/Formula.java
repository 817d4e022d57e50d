package io.pipekeeper.monitor.scan.formula;

import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Metric.Function;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that is worked out from metrics of some rows. Where the metrics of two sets of rows merge, that of both together
 * follows without reading any of them again.
 */
public sealed interface Formula {

    /** A metric as it is. */
    record Of(Metric metric) implements Formula {}

    /** The mean of an expression, of the rows where it is known. */
    record Average(String expression, @Nullable Condition where) implements Formula {

        Metric sum() {
            return new Metric.Aggregate(Function.SUM, expression, where);
        }

        Metric count() {
            return Metric.known(expression, where);
        }
    }

    /** How far an expression is spread, of the rows where it is known. */
    record Variance(
            Spread spread, String expression, @Nullable Condition where) implements Formula {

        Metric sum() {
            return new Metric.Aggregate(Function.SUM, expression, where);
        }

        Metric squares() {
            return new Metric.Aggregate(Function.SUM_OF_SQUARES, expression, where);
        }

        Metric count() {
            return Metric.known(expression, where);
        }
    }

    /** A number that is written out. */
    record Constant(BigDecimal value) implements Formula {}

    /** Two numbers with an operator between them. Whole numbers are divided like others: 7 / 2 is 3.5. */
    record Arithmetic(Formula left, Operator operator, Formula right) implements Formula {}

    /** A number that somebody casts to what we reckon in anyway. */
    record Cast(Formula of, String type) implements Formula {}

    /** A number with the other sign. */
    record Negative(Formula of) implements Formula {}

    /** A number, or nothing when it is a certain one. */
    record NullIf(Formula of, Formula none) implements Formula {}

    /** The first of these that is there. */
    record Coalesce(List<Formula> among) implements Formula {

        public Coalesce {
            among = List.copyOf(among);
        }
    }

    /** A number without its sign. */
    record Absolute(Formula of) implements Formula {}

    /** A number with so many decimals; what is in the middle is rounded away from zero. */
    record Rounded(Formula of, int decimals) implements Formula {}

    /** Of what the spread is told. */
    enum Spread {
        VAR_POP,
        VAR_SAMP,
        STDDEV_POP,
        STDDEV_SAMP;

        /** Whether it is the root of the variance. */
        boolean isDeviation() {
            return this == STDDEV_POP || this == STDDEV_SAMP;
        }

        /** Whether the rows stand for more than themselves. */
        boolean isSample() {
            return this == VAR_SAMP || this == STDDEV_SAMP;
        }

        /** The function of the database. */
        public String function() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What has to be measured. */
    default Set<Metric> metrics() {
        Set<Metric> metrics = new LinkedHashSet<>();
        switch (this) {
            case Of(var metric) -> metrics.add(metric);
            case Average average -> metrics.addAll(List.of(average.sum(), average.count()));
            case Variance variance -> metrics.addAll(List.of(variance.sum(), variance.squares(), variance.count()));
            default -> parts().forEach(part -> metrics.addAll(part.metrics()));
        }
        return metrics;
    }

    /** The formulas of which it is made. */
    default List<Formula> parts() {
        return switch (this) {
            case Of of -> List.of();
            case Average average -> List.of();
            case Variance variance -> List.of();
            case Constant constant -> List.of();
            case Arithmetic(var left, var operator, var right) -> List.of(left, right);
            case Cast(var of, var type) -> List.of(of);
            case Negative(var of) -> List.of(of);
            case NullIf(var of, var none) -> List.of(of, none);
            case Coalesce(var among) -> among;
            case Absolute(var of) -> List.of(of);
            case Rounded(var of, var decimals) -> List.of(of);
        };
    }

    /** What it comes to, by what its metrics are. */
    default Fact value(java.util.function.Function<Metric, Fact> facts) {
        return this instanceof Of(var metric) ? facts.apply(metric) : new Calculation(facts).of(this);
    }
}
