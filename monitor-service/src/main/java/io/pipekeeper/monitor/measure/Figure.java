package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.formula.Formula;
import io.pipekeeper.monitor.scan.formula.FormulaReader;
import io.pipekeeper.monitor.scan.sql.Expressions;
import java.util.Arrays;
import java.util.Locale;

/** A number that somebody asks for: of a period, or of the span that ends with it. */
record Figure(Formula of, Span span) {

    /** A table that has rows in one of so many periods up to the first of a span has all of the span. */
    private static final int RUN_UP = 7;

    /** Reads `of` and `span`: rows or an aggregate, of those that the filter of the rule lets through. */
    static Figure read(RuleText text) {
        var span = span(text);
        return span == Span.PERIOD
                ? new Figure(ofPeriod(text), span)
                : new Figure(FormulaReader.readApart(of(text), text.filter()), span);
    }

    /** Reads `of` alone: a number of one period. */
    static Formula ofPeriod(RuleText text) {
        return FormulaReader.read(of(text), text.filter());
    }

    /** What is asked for the number, and for those of so many spans before. */
    Ask.Value ask(Table table, int spansBefore) {
        if (span == Span.PERIOD) {
            return new Ask.Value(of, span, spansBefore);
        }
        var periods = span.most(table.due().grain()) * (spansBefore + 1) + RUN_UP;
        return new Ask.Value(of, span, periods + table.reread()); // what is judged again is some periods further back
    }

    /** How it is told: `sum(profit), month to date`. */
    static String inWords(Ask.Value value) {
        var words = Expressions.inWords(value.of());
        return value.span() == Span.PERIOD
                ? words
                : "%s, %s".formatted(words, value.span().inWords());
    }

    /** Whether a table that began in the middle of a span has no whole one there to compare with. */
    static boolean isPartial(Ask.Value value, Answers answers, Period last) {
        var first = value.span().first(last);
        return value.span() != Span.PERIOD && !answers.facts().hasRows(first.plus(1 - RUN_UP), first);
    }

    private static Span span(RuleText text) {
        var span = Span.valueOf(text.choice(
                        "span",
                        Arrays.stream(Span.values()).map(Figure::spelled).toList())
                .toUpperCase(Locale.ROOT));
        var grain = text.table().due().grain();
        if (span != Span.PERIOD && text.table().periodColumn() == null) {
            throw new IllegalArgumentException(
                    "`span: %s` needs a property of the table that is `partitioned`".formatted(spelled(span)));
        }
        if (!span.consistsOf(grain)) {
            throw new IllegalArgumentException("`span: %s` does not consist of whole periods: each is a %s"
                    .formatted(spelled(span), grain.name().toLowerCase(Locale.ROOT)));
        }
        return span;
    }

    private static String of(RuleText text) {
        var of = text.required("of");
        return of.equals("rowCount") ? "count(*)" : of;
    }

    private static String spelled(Span span) {
        return span.name().toLowerCase(Locale.ROOT);
    }
}
