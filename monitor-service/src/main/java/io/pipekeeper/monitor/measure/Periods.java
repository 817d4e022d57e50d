package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Periods among the last ones that have no row. */
public record Periods(int count, @Nullable Condition filter) implements Measure {

    private static final int MOST = 366;

    public Periods {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("`periods` is from 1 to %d".formatted(MOST));
        }
    }

    /** Reads the check `completeness` of the last `periods`. */
    static Periods read(RuleText text) {
        return new Periods(text.number("periods", 1), text.filter());
    }

    @Override
    public List<Ask> asks() {
        return List.of(new Ask.Value(rows(), count - 1));
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        List<String> missing = new ArrayList<>();
        for (int back = count - 1; back >= 0; back--) {
            Period period = occasion.period().plus(-back);
            switch (answers.number(rows(), period)) {
                case Fact.Broken broken -> {
                    return Observation.of(broken, Unit.MISSING);
                }
                case Fact.Quantity(var rows) when rows.signum() > 0 -> {}
                case Fact other -> missing.add(period.key());
            }
        }
        var number = BigDecimal.valueOf(missing.size());
        var names = missing.isEmpty() ? "" : ": " + String.join(", ", missing);
        return new Observation.Amount(number, Unit.MISSING.of(number) + names, count);
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("what is missing has no row; the verdict names it");
    }

    @Override
    public Unit unit() {
        return Unit.MISSING;
    }

    @Override
    public String formula() {
        return "of the last %d periods, those without a row".formatted(count);
    }

    private Metric rows() {
        return new Metric.Rows(filter);
    }
}
