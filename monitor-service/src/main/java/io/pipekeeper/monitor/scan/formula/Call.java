package io.pipekeeper.monitor.scan.formula;

import io.pipekeeper.monitor.scan.Condition;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.statement.select.AllColumns;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function, as somebody wrote it.
 *
 * @param shape its name and the number of its arguments; empty when there is more to it than these and a filter
 */
record Call(
        String written,
        String shape,
        List<Expression> arguments,
        @Nullable Condition filter) {

    Call {
        arguments = List.copyOf(arguments);
    }

    static Call of(Function function) {
        List<Expression> arguments =
                function.getParameters() == null ? List.of() : List.copyOf(function.getParameters());
        var isPlain = !function.isDistinct() && !function.isUnique() && function.getOrderByElements() == null;
        return new Call(function.toString(), shape(function.getName(), arguments, isPlain), arguments, null);
    }

    static Call of(AnalyticExpression aggregate) {
        var argument = aggregate.getExpression();
        List<Expression> arguments = argument == null ? List.of() : List.of(argument);
        var isPlain = aggregate.getType() == AnalyticType.FILTER_ONLY
                && !aggregate.isDistinct()
                && !aggregate.isUnique()
                && aggregate.getFuncOrderBy() == null;
        return new Call(
                aggregate.toString(),
                shape(aggregate.getName(), arguments, isPlain),
                arguments,
                isPlain ? new Condition.Written(aggregate.getFilterExpression().toString()) : null);
    }

    /** The only argument. */
    String argument() {
        return arguments.getFirst().toString();
    }

    /** Whether it is about rows, and not about a value in them. */
    boolean countsRows() {
        var first = arguments.getFirst();
        return first instanceof AllColumns || first instanceof LongValue;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String shape(String name, List<Expression> arguments, boolean isPlain) {
        return isPlain ? "%s/%d".formatted(lower(name), arguments.size()) : "";
    }
}
