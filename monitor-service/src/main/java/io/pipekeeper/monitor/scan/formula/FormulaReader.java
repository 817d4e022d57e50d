package io.pipekeeper.monitor.scan.formula;

import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Magnitude;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.warehouse.SqlExpression;
import io.pipekeeper.monitor.warehouse.SqlGate;
import java.math.BigDecimal;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import org.jspecify.annotations.Nullable;

/** Takes apart what somebody wrote as an aggregate. */
public final class FormulaReader {

    private static final int LONGEST = 4_000;
    private static final int MOST_DECIMALS = 20;

    /** Casts to what we reckon in anyway. */
    private static final Set<String> DECIMAL = Set.of("numeric", "decimal", "double", "double precision", "float8");

    private final @Nullable Condition filter;

    private FormulaReader(@Nullable Condition filter) {
        this.filter = filter;
    }

    /**
     * Reads an aggregate of the rows that a filter lets through: taken apart, or as it is where it cannot be.
     *
     * @param filter which rows it is about; null when it is all
     */
    public static Formula read(String sql, @Nullable Condition filter) {
        var written = SqlGate.expression(sql);
        try {
            return new FormulaReader(filter).whole(written);
        } catch (Indivisible e) {
            if (filter != null) {
                throw new IllegalArgumentException(
                        "the filter cannot be put into '%s'; write it there, as FILTER (WHERE ...)".formatted(sql), e);
            }
            return new Formula.Of(new Metric.Written(written.text()));
        }
    }

    /** The same, when it has to come apart. */
    public static Formula readApart(String sql, @Nullable Condition filter) {
        return new FormulaReader(filter).whole(SqlGate.expression(sql));
    }

    private Formula whole(SqlExpression written) {
        if (written.text().length() > LONGEST) {
            throw new Indivisible(written.text().substring(0, 40) + "…");
        }
        return formula(written.tree());
    }

    private Formula formula(Expression written) {
        return switch (written) {
            case LongValue number -> new Formula.Constant(Magnitude.checked(new BigDecimal(number.getStringValue())));
            case DoubleValue number -> new Formula.Constant(Magnitude.checked(new BigDecimal(number.toString())));
            case ParenthesedExpressionList<?> one when one.size() == 1 -> formula(one.getFirst());
            case SignedExpression signed -> signed(signed);
            case Addition sum -> arithmetic(sum, Operator.PLUS);
            case Subtraction difference -> arithmetic(difference, Operator.MINUS);
            case Multiplication product -> arithmetic(product, Operator.TIMES);
            case Division quotient -> arithmetic(quotient, Operator.DIVIDED_BY);
            case CastExpression cast -> cast(cast);
            case Function function -> called(Call.of(function));
            case AnalyticExpression aggregate -> aggregated(Call.of(aggregate));
            case Expression other -> throw new Indivisible(other.toString());
        };
    }

    private Formula arithmetic(BinaryExpression written, Operator operator) {
        return new Formula.Arithmetic(
                formula(written.getLeftExpression()), operator, formula(written.getRightExpression()));
    }

    private Formula signed(SignedExpression signed) {
        return switch (signed.getSign()) {
            case '+' -> formula(signed.getExpression());
            case '-' -> new Formula.Negative(formula(signed.getExpression()));
            default -> throw new Indivisible(signed.toString());
        };
    }

    private Formula cast(CastExpression cast) {
        var type = Call.lower(cast.getColDataType().toString());
        if (DECIMAL.contains(type)) {
            return new Formula.Cast(formula(cast.getLeftExpression()), type);
        }
        throw new Indivisible(cast.toString());
    }

    private Formula called(Call call) {
        var arguments = call.arguments();
        return switch (call.shape()) {
            case "abs/1" -> new Formula.Absolute(formula(arguments.getFirst()));
            case "nullif/2" -> new Formula.NullIf(formula(arguments.getFirst()), formula(arguments.getLast()));
            case "round/1" -> new Formula.Rounded(formula(arguments.getFirst()), 0);
            case "round/2" -> new Formula.Rounded(formula(arguments.getFirst()), decimals(call));
            case String shape
            when shape.startsWith("coalesce/") && !arguments.isEmpty() ->
                new Formula.Coalesce(arguments.stream().map(this::formula).toList());
            case String other -> aggregated(call);
        };
    }

    private Formula aggregated(Call call) {
        var where = call.filter() == null ? filter : Condition.both(filter, call.filter());
        return switch (call.shape()) {
            case "count/1" -> new Formula.Of(call.countsRows() ? new Metric.Rows(where) : known(call, where));
            case "sum/1" -> aggregate(Metric.Function.SUM, call, where);
            case "min/1" -> aggregate(Metric.Function.MIN, call, where);
            case "max/1" -> aggregate(Metric.Function.MAX, call, where);
            case "avg/1" -> new Formula.Average(call.argument(), where);
            case "var_pop/1" -> new Formula.Variance(Formula.Spread.VAR_POP, call.argument(), where);
            case "var_samp/1", "variance/1" -> new Formula.Variance(Formula.Spread.VAR_SAMP, call.argument(), where);
            case "stddev_pop/1" -> new Formula.Variance(Formula.Spread.STDDEV_POP, call.argument(), where);
            case "stddev_samp/1", "stddev/1" ->
                new Formula.Variance(Formula.Spread.STDDEV_SAMP, call.argument(), where);
            default -> throw new Indivisible(call.written());
        };
    }

    private static Formula aggregate(Metric.Function function, Call call, @Nullable Condition where) {
        return new Formula.Of(new Metric.Aggregate(function, call.argument(), where));
    }

    private static Metric known(Call call, @Nullable Condition where) {
        return Metric.known(call.argument(), where);
    }

    private static int decimals(Call call) {
        if (call.arguments().getLast() instanceof LongValue number && number.getValue() <= MOST_DECIMALS) {
            return (int) number.getValue();
        }
        throw new Indivisible(call.written());
    }
}
