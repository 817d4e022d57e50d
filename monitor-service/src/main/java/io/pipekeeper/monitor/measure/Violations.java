package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.sql.Expressions;
import io.pipekeeper.monitor.warehouse.SqlGate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the period that are not as they should be, counted or as a share of all.
 *
 * @param breach what is true of such a row
 * @param filter which rows are looked at; null when it is all
 */
public record Violations(Condition breach, @Nullable Condition filter, boolean percent) implements Measure {

    /** Reads the check `rule`: `where` is true of the rows that break it. */
    public static Violations read(RuleText text) {
        return new Violations(
                new Condition.Written(SqlGate.condition(text.required("where"))), text.filter(), text.percent());
    }

    @Override
    public List<Ask> asks() {
        return List.of(new Ask.Value(broken()), new Ask.Whole(filter));
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        var period = occasion.period();
        return Share.of(answers.number(broken(), period), answers.whole(filter, period), percent, period);
    }

    @Override
    public Offenders offenders() {
        return new Offenders.Rows(breaking());
    }

    @Override
    public Unit unit() {
        return Share.unit(percent);
    }

    @Override
    public String formula() {
        return (percent ? "100 x rows where %s / rows" : "rows where %s").formatted(Expressions.inWords(breach));
    }

    private Metric broken() {
        return new Metric.Rows(breaking());
    }

    private Condition breaking() {
        return Condition.both(filter, breach);
    }
}
