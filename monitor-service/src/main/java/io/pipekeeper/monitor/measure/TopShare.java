package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.sql.Expressions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the whole the value of a column has that has the most, in percent.
 *
 * @param enough the share up to which it need not be known which value it is; null when it must be known
 */
public record TopShare(
        String column,
        Metric of,
        @Nullable Condition filter,
        @Nullable BigDecimal enough) implements Measure {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ALMOST = new BigDecimal("0.999999999");

    /** A row of the value, its part and the whole; without the value when it is not known. */
    private static final int NAMED = 3;

    private static final String ROW_COUNT = "rowCount";

    /** Reads the check `topShare`: of the rows, or of the sum of the column `of`. */
    public static TopShare read(RuleText text) {
        var of = text.text("of");
        var metric = of == null || of.equals(ROW_COUNT)
                ? Metric.rows()
                : new Metric.Aggregate(Metric.Function.SUM, Table.quoted(of), null);
        return new TopShare(text.column(), metric, text.filter(), null);
    }

    @Override
    public Measure within(Thresholds thresholds) {
        var fail = share(thresholds.fail());
        var warn = thresholds.warn() == null ? fail : share(thresholds.warn());
        return new TopShare(column, of, filter, fail == null || warn == null ? null : fail.min(warn));
    }

    @Override
    public List<Ask> asks() {
        return List.of(top());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.of(top())) {
            case Answers.Result.Failed(var why) -> Observation.of(why, Unit.PERCENT);
            case Answers.Result.Rows(var rows)
            when rows.isEmpty() ->
                new Observation.Nothing("no rows for " + occasion.period().key());
            case Answers.Result.Rows(var rows) -> share(rows.getFirst());
        };
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("no row is wrong by itself; the verdict names the value that has too much");
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public String formula() {
        return "100 x max of p / sum of p, p = %s per %s".formatted(Expressions.inWords(of), column);
    }

    /** A little less where the bound itself is too much. */
    private static @Nullable BigDecimal share(Bounds bounds) {
        return switch (bounds) {
            case Bounds.AtMost(var most) -> most.divide(HUNDRED);
            case Bounds.Below(var most) -> most.divide(HUNDRED).multiply(ALMOST);
            default -> null;
        };
    }

    private Observation share(List<@Nullable Object> row) {
        var named = row.size() == NAMED;
        if (!(Fact.of(row.get(row.size() - 2)) instanceof Fact.Quantity(var part))
                || !(Fact.of(row.getLast()) instanceof Fact.Quantity(var whole))) {
            return new Observation.Nothing("nothing to share");
        }
        if (whole.signum() <= 0) {
            return new Observation.Nothing("nothing to share: the whole is " + whole.toPlainString());
        }
        var percent = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        if (!named) {
            return new Observation.Amount(
                    percent, "no %s has more than %s".formatted(column, Unit.PERCENT.of(percent)));
        }
        return new Observation.Amount(
                percent,
                "%s: %s %s has %s of %s"
                        .formatted(
                                Unit.PERCENT.of(percent),
                                column,
                                row.getFirst(),
                                Unit.NONE.of(part),
                                Unit.NONE.of(whole)));
    }

    private Ask top() {
        return new Ask.TopShare(column, of, filter, enough);
    }
}
