package io.pipekeeper.monitor.scan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.catalogue.Catalogue;
import io.pipekeeper.monitor.scan.catalogue.Constraint;
import io.pipekeeper.monitor.scan.formula.FormulaReader;
import io.pipekeeper.monitor.scan.sql.Slice;
import io.pipekeeper.monitor.scan.sql.Source;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Table TABLE =
            new Table("demo", "analytics.profit", "day", new DueTime(Grain.DAY, LocalTime.NOON, ZoneOffset.UTC));
    private static final Metric LOSSES = new Metric.Rows(new Condition.Written("profit < 0"));
    private static final Metric NULLS = new Metric.Rows(new Condition.Null("profit"));
    private static final Constraint KNOWN = new Constraint.NotNull("profit_known", "profit");
    private static final Map<String, String> COLUMNS = Map.of("day", "date", "profit", "numeric", "account", "bigint");

    @Test
    void answersEverythingInOnePass() {
        var plan = plan(
                catalogue(List.of(), List.of(), 100),
                asked("losses", new Ask.Value(LOSSES), new Ask.Whole(null)),
                asked("nulls", new Ask.Value(NULLS), new Ask.Whole(null)),
                asked("week", new Ask.Value(Metric.rows(), 7)),
                asked("fresh", new Ask.Newest("loaded_at")));

        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.checks()).containsExactly("fresh", "losses", "nulls", "week");
            assertThat(step).isInstanceOfSatisfying(Step.Pass.class, pass -> {
                assertThat(pass.metrics()).containsExactly(Metric.rows(), LOSSES, NULLS, Metric.newest("loaded_at"));
            });
        });
    }

    @Test
    void readsNothingThatIsProven() {
        var plan = plan(
                catalogue(List.of(KNOWN, new Constraint.Unique("pk", List.of("account"), false)), List.of("day"), 100),
                asked("nulls", new Ask.Value(NULLS), new Ask.Whole(null)),
                asked("copies", new Ask.Copies(List.of("day", "account"), null), new Ask.Whole(null)));

        assertThat(plan.steps())
                .containsExactly(
                        new Step.Proof(Set.of("nulls"), new Ask.Value(NULLS), "profit_known"),
                        new Step.Proof(Set.of("copies"), new Ask.Copies(List.of("day", "account"), null), "pk"),
                        new Step.Arrival(Set.of("copies", "nulls")));
    }

    @Test
    void countsTheRowsWhereNoIndexTellsWhetherThereAreAny() {
        var plan = plan(
                catalogue(List.of(KNOWN), List.of(), 100), asked("nulls", new Ask.Value(NULLS), new Ask.Whole(null)));

        assertThat(plan.steps(Step.Pass.class))
                .singleElement()
                .satisfies(pass -> assertThat(pass.metrics()).containsExactly(Metric.rows()));
    }

    @Test
    void looksUpTheNewestValueOnlyWhenNothingElseReadsTheRows() {
        var catalogue = catalogue(List.of(), List.of("loaded_at"), 100);
        var fresh = asked("fresh", new Ask.Newest("loaded_at"));

        assertThat(plan(catalogue, fresh).steps())
                .containsExactly(new Step.Lookup(Set.of("fresh"), new Ask.Newest("loaded_at")));
        assertThat(plan(catalogue, fresh, asked("losses", new Ask.Value(LOSSES)))
                        .steps())
                .hasOnlyElementsOfType(Step.Pass.class);
        assertThat(plan(catalogue(List.of(), List.of(), 100), fresh).steps()).hasOnlyElementsOfType(Step.Pass.class);
    }

    @Test
    void sharesOneAggregateForAllChecksOnTheSameKeys() {
        var some = new Ask.Copies(List.of("account"), new Condition.Written("profit > 0"));
        var all = new Ask.Copies(List.of("account"), null);

        var plan = plan(catalogue(List.of(), List.of(), 100), asked("all", all), asked("some", some));

        assertThat(plan.steps(Step.Keys.class))
                .containsExactly(new Step.Keys(Set.of("all", "some"), List.of(all, some)));
    }

    @Test
    void tellsBucketsApartInALargeTableOnly() {
        var top = new Ask.TopShare("account", Metric.rows(), null);
        var asked = asked("top", top);

        assertThat(plan(catalogue(List.of(), List.of(), 10_000_000), asked).steps(Step.Pass.class))
                .singleElement()
                .satisfies(pass -> assertThat(pass.slice()).isEqualTo(new Slice.ByHash("account", "hashint8")));
        assertThat(plan(catalogue(List.of(), List.of(), 1_000), asked).steps(Step.Statement.class))
                .containsExactly(new Step.Statement(Set.of("top"), top));
    }

    /** Every bucket of every period would be a row of the answer, which has an end. */
    @Test
    void doesNotTellBucketsOfManyPeriodsApart() {
        var rereadMonth = new Table(TABLE.warehouse(), TABLE.name(), TABLE.periodColumn(), TABLE.due(), 30);
        var top = new Ask.TopShare("account", Metric.rows(), null);

        var plan = Planner.plan(
                Source.of(rereadMonth),
                catalogue(List.of(), List.of(), 10_000_000),
                List.of(asked("top", top)),
                Set.of());

        assertThat(plan.steps(Step.Statement.class)).containsExactly(new Step.Statement(Set.of("top"), top));
    }

    @Test
    void takesARatioApartForAPassThatIsAddedUp() {
        var margin = FormulaReader.read("sum(profit) / nullif(sum(revenue), 0)", null);

        var plan = plan(
                catalogue(List.of(), List.of(), 10_000_000),
                asked("top", new Ask.TopShare("account", Metric.rows(), null)),
                asked("margin", new Ask.Value(margin, Span.PERIOD, 1)));

        assertThat(plan.steps()).singleElement().isInstanceOfSatisfying(Step.Pass.class, pass -> {
            assertThat(pass.slice()).isEqualTo(new Slice.ByHash("account", "hashint8"));
            assertThat(pass.metrics()).containsAll(margin.metrics());
        });
    }

    @Test
    void keepsWhatDoesNotComeApartOutOfAPassThatIsAddedUp() {
        var plan = plan(
                catalogue(List.of(), List.of(), 10_000_000),
                asked("top", new Ask.TopShare("account", Metric.rows(), null)),
                asked("users", new Ask.Value(new Metric.Written("count(distinct account)"), 1)));

        assertThat(plan.steps(Step.Pass.class))
                .singleElement()
                .satisfies(pass -> assertThat(pass.slice()).isEqualTo(new Slice.Whole()));
        assertThat(plan.steps(Step.Statement.class)).hasSize(1);
    }

    @Test
    void tellsSegmentsApartInPassingAndOthersInAPassOfTheirOwn() {
        var byRegion = groups("region", "sum(profit)");
        var byPlan = groups("plan", "sum(profit) / count(*)");
        var usersByRegion = groups("region", "count(distinct account)");

        var plan = plan(
                catalogue(List.of(), List.of(), 100),
                asked("losses", new Ask.Value(LOSSES)),
                asked("regions", byRegion, usersByRegion),
                asked("plans", byPlan));

        assertThat(plan.steps(Step.Pass.class)).singleElement().satisfies(pass -> {
            assertThat(pass.slice()).isEqualTo(new Slice.ByColumns(List.of("region")));
            assertThat(pass.sliced()).containsExactly(byRegion);
        });
        assertThat(plan.steps(Step.Segments.class).map(Step.Segments::asks))
                .containsExactly(List.of(usersByRegion), List.of(byPlan));
    }

    @Test
    void setsApartWhatHasSpoiltAPass() {
        var plan = Planner.plan(
                Source.of(TABLE),
                catalogue(List.of(), List.of(), 100),
                List.of(asked("losses", new Ask.Value(LOSSES)), asked("nulls", new Ask.Value(NULLS))),
                Set.of(LOSSES));

        assertThat(plan.steps(Step.Pass.class).map(Step.Pass::metrics))
                .containsExactly(List.of(Metric.rows(), NULLS), List.of(LOSSES));
    }

    @Test
    void splitsWhatIsTooMuchForOneAnswer() {
        var asks = IntStream.range(0, 2_000)
                .mapToObj(i -> new Ask.Value(new Metric.Rows(new Condition.Written("profit < " + i))))
                .toArray(Ask[]::new);

        assertThat(plan(catalogue(List.of(), List.of(), 100), asked("many", asks))
                        .steps(Step.Pass.class)
                        .map(pass -> pass.metrics().size()))
                .containsExactly(1_600, 401);
    }

    private static Plan plan(Catalogue catalogue, Question... questions) {
        return Planner.plan(Source.of(TABLE), catalogue, List.of(questions), Set.of());
    }

    private static Ask.Groups groups(String column, String of) {
        return new Ask.Groups(List.of(column), FormulaReader.read(of, null), 7);
    }

    private static Question asked(String check, Ask... asks) {
        return new Question(check, false, List.of(asks));
    }

    private static Catalogue catalogue(List<Constraint> constraints, List<String> indexed, long rows) {
        return new Catalogue(COLUMNS, constraints, indexed, rows, true, "1");
    }
}
