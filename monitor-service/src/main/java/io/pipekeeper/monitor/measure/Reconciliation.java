package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a number is from that of a second source, for the period as a whole, for a span, or by some columns. Only
 * aggregates leave either side.
 *
 * @param of the number of the whole
 * @param by the columns by which it is told apart; none when it is not
 * @param with the columns and the number of the second source; it may be in another warehouse
 */
public record Reconciliation(Ask.Value of, List<String> by, Ask.Query with, boolean percent) implements Measure {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_SHOWN = 5;

    public Reconciliation {
        by = List.copyOf(by);
    }

    /** Reads the check `reconciliation`: `of` this table, `by` columns, `with` a `query`, maybe in a `warehouse`. */
    public static Reconciliation read(RuleText text) {
        var by = text.texts("by");
        var figure = by.isEmpty() ? Figure.read(text) : new Figure(Figure.ofPeriod(text), Span.PERIOD);
        var with = text.section("with");
        if (with == null) {
            throw new IllegalArgumentException("the check reconciliation needs `with`: the second source");
        }
        var query = new Ask.Query(WrittenQuery.unended(with.required("query")), "", with.text("warehouse"), by);
        return new Reconciliation(
                figure.ask(text.table(), 0), by, WrittenQuery.checked(query, text.table()), text.percent());
    }

    @Override
    public List<Ask> asks() {
        return List.of(ours(), with);
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        var mine = ours(answers, occasion);
        if (mine instanceof Answers.Result.Failed(var why)) {
            return Observation.of(why, unit());
        }
        if (answers.of(with) instanceof Answers.Result.Failed(var why)) {
            return Observation.of(why, unit());
        }
        var other = rows(answers.of(with));
        if (other.stream().anyMatch(row -> row.size() != by.size() + 1)) {
            return new Observation.Unmeasured(
                    Problem.DEFINITION, "the second source answers other columns than those of `by` and one number");
        }
        var ours = numbers(rows(mine), 1);
        var theirs = numbers(other, 0);
        return ours.isEmpty() && theirs.isEmpty()
                ? new Observation.Nothing("no rows for " + occasion.period().key())
                : compared(ours, theirs);
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("two sources differ; the verdict names the keys, and its query shows their numbers");
    }

    @Override
    public Unit unit() {
        return percent ? Unit.PERCENT : Unit.NONE;
    }

    @Override
    public String formula() {
        var difference = percent ? "100 x |x - y| / |y|" : "|x - y|";
        return "greatest %s, x = %s, y = that of the second source%s"
                .formatted(difference, Figure.inWords(of), by.isEmpty() ? "" : ", by " + String.join(", ", by));
    }

    @Override
    public String expectation(Bounds bounds) {
        return "a difference of " + bounds.inWords(unit());
    }

    private Observation compared(Map<String, BigDecimal> ours, Map<String, BigDecimal> theirs) {
        var keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        List<String> apart = new ArrayList<>();
        var greatest = BigDecimal.ZERO;
        var oneSided = false;
        for (var key : keys) {
            var mine = ours.get(key);
            var other = theirs.get(key);
            if (mine == null || other == null) {
                oneSided = true;
                apart.add("%s only in the %s source".formatted(named(key), mine == null ? "second" : "first"));
            } else if (mine.compareTo(other) != 0) {
                oneSided |= percent && other.signum() == 0;
                greatest = greatest.max(difference(mine, other));
                apart.add("%s %s against %s".formatted(named(key), Unit.NONE.of(mine), Unit.NONE.of(other)));
            }
        }
        var text = said(apart, keys.size());
        return oneSided ? new Observation.Beyond(text) : new Observation.Amount(greatest, text);
    }

    private static String said(List<String> apart, int all) {
        if (apart.isEmpty()) {
            return "the same in both sources";
        }
        var shown = apart.stream().limit(MOST_SHOWN).collect(Collectors.joining("; "));
        return "%d of %d differ: %s%s".formatted(apart.size(), all, shown, apart.size() > MOST_SHOWN ? "; …" : "");
    }

    private BigDecimal difference(BigDecimal mine, BigDecimal other) {
        var difference = mine.subtract(other).abs();
        return percent && other.signum() != 0
                ? difference.multiply(HUNDRED).divide(other.abs(), MathContext.DECIMAL64)
                : difference;
    }

    private static String named(String key) {
        return key.isEmpty() ? "the period:" : key + ":";
    }

    /** A number for each key; what is no number, as NaN, is as if it were not there. */
    private Map<String, BigDecimal> numbers(List<List<@Nullable Object>> rows, int skipped) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (var row : rows) {
            var key = row.subList(skipped, row.size() - 1).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" / "));
            if (Fact.of(row.getLast()) instanceof Fact.Quantity(var value)) {
                numbers.merge(key, value, BigDecimal::add);
            }
        }
        return numbers;
    }

    private static List<List<@Nullable Object>> rows(Answers.Result result) {
        return result instanceof Answers.Result.Rows(var rows) ? rows : List.of();
    }

    /** A row for each key: the start of the period, the key, and the number. */
    private Answers.Result ours(Answers answers, Occasion occasion) {
        if (!by.isEmpty()) {
            return answers.of(ours());
        }
        var start = Date.valueOf(occasion.period().start());
        return switch (answers.number(of, occasion.period())) {
            case Fact.Broken why -> new Answers.Result.Failed(why);
            case Fact.Quantity(var value) -> new Answers.Result.Rows(List.of(List.of(start, value)));
            case Fact other -> new Answers.Result.Rows(List.of());
        };
    }

    private Ask ours() {
        return by.isEmpty() ? of : new Ask.Groups(by, of.of(), 0);
    }
}
