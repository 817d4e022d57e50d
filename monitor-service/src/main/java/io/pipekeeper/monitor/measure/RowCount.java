package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the period. That there are none is an answer here, not a lack of one. */
public record RowCount(@Nullable Condition filter) implements Measure {

    @Override
    public List<Ask> asks() {
        return List.of(new Ask.Value(rows()));
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        var rows = answers.number(rows(), occasion.period());
        return rows instanceof Fact.Absent
                ? Observation.amount(BigDecimal.ZERO, Unit.ROWS)
                : Observation.of(rows, Unit.ROWS);
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None(
                "no row is wrong, there are too many or too few; look at the runs of the job that writes the table");
    }

    @Override
    public Unit unit() {
        return Unit.ROWS;
    }

    @Override
    public String formula() {
        return "rows of the period";
    }

    private Metric rows() {
        return new Metric.Rows(filter);
    }
}
