package io.pipekeeper.monitor.scan.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Condition.Moment;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.formula.Formula;
import io.pipekeeper.monitor.scan.formula.FormulaReader;
import io.pipekeeper.monitor.warehouse.Dialect;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written for each dialect, in golden files; `-Dgolden.update` writes them anew. */
class StatementsTest {

    private static final Period DAY = Period.of("2026-01-05");
    private static final Condition LOSS = new Condition.Written("profit < 0");
    private static final Metric AMOUNT = new Metric.Aggregate(Metric.Function.SUM, "\"amount\"", null);

    private static final Map<String, Condition> CONDITIONS = conditions();
    private static final Map<String, Ask> ASKS = asks();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void writesEveryCondition(Dialect dialect) throws IOException {
        var expressions = new Expressions(Words.of(dialect), Set.of("level"));

        Golden.assertWritten(dialect, "conditions", Golden.sections(CONDITIONS, expressions::of));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void writesEveryAsk(Dialect dialect) throws IOException {
        var statements = new Statements(source(dialect, Dating.DATE, "day", Grain.DAY));

        Golden.assertWritten(dialect, "asks", Golden.sections(ASKS, ask -> statements.alone(ask, DAY)));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void writesEveryPass(Dialect dialect) throws IOException {
        Map<String, Slice> slices = new LinkedHashMap<>();
        slices.put("whole", new Slice.Whole());
        slices.put("by columns", new Slice.ByColumns(List.of("region", "the \"plan\"")));
        slices.put("by hash", new Slice.ByHash("account", "hashint8"));
        var metrics = List.of(Metric.rows(), new Metric.Rows(LOSS), AMOUNT, Metric.newest("loaded_at"));
        var statements = new Statements(source(dialect, Dating.DATE, "day", Grain.DAY));

        Golden.assertWritten(dialect, "passes", Golden.sections(slices, slice -> statements.pass(metrics, slice, DAY)));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void cutsPeriodsInTheZoneOfTheTable(Dialect dialect) throws IOException {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (var dating : Dating.values()) {
            for (var grain : Grain.values()) {
                sources.put(dating + " " + grain, source(dialect, dating, "at", grain));
            }
        }
        sources.put("no periods", source(dialect, Dating.DATE, null, Grain.DAY));

        Golden.assertWritten(dialect, "periods", Golden.sections(sources, source -> {
            var statements = new Statements(source);
            var period = new Period(source.table().due().grain(), LocalDate.of(2026, 3, 29));
            return statements.pass(List.of(Metric.rows()), new Slice.Whole(), period) + ";\n\n"
                    + statements.alone(period, Metric.rows()) + ";\n\n" + statements.arrived(period, period);
        }));
    }

    @Test
    void fillsInEveryPlaceholderOfAWrittenQuery() {
        var query = "select count({property}) from ${table} where d = {period} and {column} > $1";

        assertThat(new Statements(source(Dialect.POSTGRESQL, Dating.DATE, "day", Grain.DAY))
                        .written(new Ask.Query(query, "profit$"), DAY))
                .isEqualTo("select count(\"profit$\") from \"analytics\".\"profit\" "
                        + "where d = date '2026-01-05' and \"profit$\" > $1");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void quotesNamesAndTextsWhateverIsInThem(Dialect dialect) {
        var words = Words.of(dialect);

        assertThat(words.name("a\"`; drop table t; --").replace("\"\"", "").replace("``", ""))
                .matches("^([\"`])[^\"`]*[\"`]?[^\"`]*\\1$");
        assertThat(words.text("it's \\' or 1=1 --")).isIn("'it''s \\'' or 1=1 --'", "'it\\'s \\\\\\' or 1=1 --'");
    }

    private static Map<String, Condition> conditions() {
        Map<String, Condition> all = new LinkedHashMap<>();
        all.put("null", new Condition.Null("price"));
        all.put("one of", new Condition.OneOf("code", List.of("", "n/a", "it's")));
        all.put("none of", new Condition.NoneOf("code", List.of("a", "b")));
        all.put("one of numbers", new Condition.OneOf("level", List.of("-999", "0.50", "n/a")));
        all.put("none of numbers", new Condition.NoneOf("level", List.of("1", "2", "NaN")));
        all.put("unlike", new Condition.Unlike("code", "^[A-Z]{2}\\d+$"));
        all.put("outside", new Condition.Outside("price", BigDecimal.ZERO, new BigDecimal("1E3")));
        all.put("not finite", new Condition.NotFinite("price"));
        all.put(
                "late",
                new Condition.Before(new Moment.Of("at", Duration.ofDays(2)), new Moment.Of("arrived", Duration.ZERO)));
        all.put(
                "too early",
                new Condition.Before(new Moment.Of("at", Duration.ZERO), new Moment.On(LocalDate.of(2020, 1, 1))));
        all.put("written", LOSS);
        all.put("not", new Condition.Not(LOSS));
        all.put("any", new Condition.Any(List.of(new Condition.Null("price"), LOSS)));
        all.put("all", new Condition.All(List.of(new Condition.Null("price"), LOSS)));
        all.put("range", range(BigDecimal.ZERO, BigDecimal.TEN));
        all.put("range without end", range(BigDecimal.ZERO, null));
        return all;
    }

    private static Condition range(BigDecimal least, @Nullable BigDecimal most) {
        return new Condition.Any(
                List.of(new Condition.Outside("price", least, most), new Condition.NotFinite("price")));
    }

    private static Map<String, Ask> asks() {
        var entity = new Ask.Entity("account", "status", LOSS);
        Map<String, Ask> all = new LinkedHashMap<>();
        all.put("value", new Ask.Value(new Metric.Rows(LOSS)));
        all.put("value of written", new Ask.Value(new Metric.Written("sum(profit) / nullif(sum(revenue), 0)")));
        all.put("value looking back", new Ask.Value(AMOUNT, 7));
        var margin = FormulaReader.read("sum(profit) / nullif(sum(revenue), 0)", LOSS);
        all.put("value taken apart", new Ask.Value(margin, Span.PERIOD, 7));
        all.put("value of a month", new Ask.Value(margin, Span.MONTH, 62));
        all.put("groups taken apart", new Ask.Groups(List.of("region"), margin, 7));
        FormulaReader.read("stddev_samp(price)", null)
                .metrics()
                .forEach(metric -> all.put(Expressions.inWords(metric), new Ask.Value(metric)));
        all.put("whole", new Ask.Whole(null));
        all.put("newest", new Ask.Newest("loaded_at"));
        all.put("groups", new Ask.Groups(List.of("region"), new Formula.Of(AMOUNT), 1));
        all.put("copies", new Ask.Copies(List.of("day", "account"), null));
        all.put("copies among some", new Ask.Copies(List.of("account"), LOSS));
        all.put("top share", new Ask.TopShare("account", AMOUNT, LOSS));
        all.put("present", new Ask.Present("region", List.of("north", "it's"), LOSS));
        all.put("stretches", new Ask.Stretches("at", Duration.ofMinutes(15), null));
        all.put("lost", new Ask.Lost(entity, List.of("closed")));
        var listed = new Ask.Allowed.Listed(List.of(new Ask.Step("trial", "active"), new Ask.Step("active", "closed")));
        all.put("steps", new Ask.Steps(entity, "at", listed));
        all.put("steps by table", new Ask.Steps(entity, "at", new Ask.Allowed.In("ref.step", "earlier", "later")));
        all.put("columns", new Ask.Columns());
        all.put("query", new Ask.Query("select count(*) from {object} where day = {period}", ""));
        return all;
    }

    private static Source source(Dialect dialect, Dating dating, @Nullable String period, Grain grain) {
        var due = new DueTime(grain, LocalTime.NOON, ZoneId.of("Europe/Berlin"));
        return new Source(new Table("demo", "analytics.profit", period, due), dating, dialect);
    }
}
