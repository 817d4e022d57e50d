package io.pipekeeper.monitor.scan.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.monitor.mask.Classified;
import io.pipekeeper.monitor.mask.Masks;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Sessions;
import io.pipekeeper.monitor.scan.Survey;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.formula.Formula;
import io.pipekeeper.monitor.scan.formula.FormulaReader;
import io.pipekeeper.monitor.scan.plan.Question;
import io.pipekeeper.monitor.scan.plan.Step;
import io.pipekeeper.monitor.scan.sql.Expressions;
import io.pipekeeper.monitor.scan.sql.Statements;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plans followed on a real database: the answers are those of the statements alone. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class SurveyorTest {

    private static final Instant NOW = Instant.parse("2026-01-06T11:00:00Z");
    private static final Period DAY = Period.of("2026-01-05");
    private static final Metric ODD = new Metric.Rows(new Condition.Written("amount % 2 = 1"));
    private static final Metric POISON = new Metric.Rows(new Condition.Written("1 / (amount - 7) > 5"));
    private static final Metric UNKNOWN = new Metric.Rows(new Condition.Written("nothing > 5"));

    private final WarehouseDoor door;
    private final Masks masks;
    private final Experience experience = new Experience();

    SurveyorTest(WarehouseDoor door, Masks masks) {
        this.door = door;
        this.masks = masks;
    }

    @Test
    void isolatesWhatIsBrokenAndSetsItApart() throws SQLException, WarehouseException {
        var table = numbers("poisoned", 1_000);
        var asked = Stream.of(ODD, POISON, UNKNOWN)
                .map(metric -> new Question(Expressions.inWords(metric), false, List.of(new Ask.Value(metric))))
                .toList();

        for (var passes : List.of(1, 2)) {
            var survey = survey(table, asked);
            assertThat(survey.plan().steps(Step.Pass.class)).hasSize(passes);
            assertThat(survey.answers().number(ODD, DAY)).isEqualTo(new Fact.Quantity(BigDecimal.valueOf(500)));
            assertThat(survey.answers().number(POISON, DAY))
                    .isEqualTo(new Fact.Broken(Problem.RUNTIME, "division by zero"));
            assertThat(survey.answers().number(UNKNOWN, DAY))
                    .isEqualTo(new Fact.Broken(Problem.DEFINITION, "column \"nothing\" does not exist"));
        }
        fixture("delete from analytics.poisoned where amount = 7");
        survey(table, asked);

        assertThat(survey(table, asked).plan().steps(Step.Pass.class)).hasSize(1);
    }

    /** As somebody sees it who wonders what keeps the warehouse busy. */
    @Test
    void saysInEveryStatementWhoAsks() throws SQLException, WarehouseException {
        var table = numbers("asked_for", 10);
        var seen = "(select query from pg_stat_activity where pid = pg_backend_pid())";
        var inPassing = new Metric.Written(
                "max(position(' checks=one,two____drop */ select' in left(%s, 80)))".formatted(seen));
        var alone = new Ask.Query(
                "select max(position(' checks=three */ select' in left(current_query(), 80))) from {object}", "");

        var survey = survey(
                table,
                List.of(
                        new Question("one", false, List.of(new Ask.Value(inPassing))),
                        new Question("two */ drop", false, List.of(new Ask.Value(Metric.rows()))),
                        new Question("three", false, List.of(alone))));

        var place = new Fact.Quantity(BigDecimal.valueOf("/* pipekeeper contract=a-contract ".length()));
        assertThat(survey.answers().number(inPassing, DAY)).isEqualTo(place);
        assertThat(survey.answers().single(alone)).isEqualTo(place);
    }

    @Test
    void understandsAgainWhatHasChanged() throws SQLException, WarehouseException {
        var table = numbers("changing", 10);
        var asked = List.of(new Question("odd", false, List.of(new Ask.Value(ODD))));
        survey(table, asked);
        fixture("alter table analytics.changing rename amount to sum");

        assertThat(survey(table, asked).answers().number(ODD, DAY))
                .isEqualTo(new Fact.Broken(Problem.DEFINITION, "column \"amount\" does not exist"));
    }

    @Test
    void findsTheNewestByAnIndexAndReadsNothingElse() throws SQLException, WarehouseException {
        var table = numbers("indexed", 20_000);
        fixture("create index on analytics.indexed (at)");
        fixture("analyze analytics.indexed");

        var survey = survey(table, List.of(new Question("fresh", false, List.of(new Ask.Newest("at")))));

        assertThat(survey.plan().steps()).hasOnlyElementsOfType(Step.Lookup.class);
        assertThat(survey.answers().facts().newest(Metric.newest("at")))
                .isEqualTo(new Fact.Moment(Instant.parse("2026-01-05T05:33:19Z")));
        assertThat(survey.cost().pages(survey.plan().steps())).isLessThan(10);
    }

    @Test
    void findsTheTopShareByBucketsAsByValues() throws SQLException, WarehouseException {
        var table = numbers("shared", 700_000);
        fixture("update analytics.shared set account = 42 where amount % 150 = 3 and amount < 600000");
        fixture("analyze analytics.shared");
        for (var metric : List.of(Metric.rows(), new Metric.Aggregate(Metric.Function.SUM, "\"amount\"", null))) {
            var top = new Ask.TopShare("account", metric, new Condition.Written("amount <> 9"));
            var alone = new Ask.Query(top("account", metric), "");

            var survey = survey(
                    table,
                    List.of(new Question("top", false, List.of(top)), new Question("alone", false, List.of(alone))));

            assertThat(survey.plan().steps(Step.Pass.class))
                    .allMatch(pass -> pass.slice().width() == 1);
            assertThat(numbers(survey.answers().of(top)))
                    .isEqualTo(numbers(survey.answers().of(alone)));
            var closed = new Classified(new TreeMap<>(Map.of("account", "restricted")), "");
            var masked = survey(
                    new Table(table.warehouse(), table.name(), table.periodColumn(), table.due(), 1, closed),
                    List.of(new Question("top", false, List.of(top))));
            assertThat(texts(masked.answers().of(top))).first().asString().startsWith("masked (restricted) #");
            var enough = new Ask.TopShare("account", metric, null, new BigDecimal("0.05"));
            assertThat(survey(table, List.of(new Question("enough", false, List.of(enough))))
                            .answers()
                            .of(enough))
                    .isInstanceOfSatisfying(
                            Answers.Result.Rows.class,
                            rows -> assertThat(rows.rows().getFirst()).hasSize(2));
        }
    }

    @Test
    void addsSegmentsUpToTheWhole() throws SQLException, WarehouseException {
        var table = numbers("segmented", 1_000);
        var groups = new Ask.Groups(List.of("account"), new Formula.Of(ODD), 0);

        var survey = survey(
                table,
                List.of(
                        new Question("odd", false, List.of(new Ask.Value(ODD))),
                        new Question("groups", false, List.of(groups))));

        assertThat(survey.plan().steps()).hasSize(1);
        assertThat(survey.answers().number(ODD, DAY)).isEqualTo(new Fact.Quantity(BigDecimal.valueOf(500)));
        assertThat(survey.answers().of(groups))
                .isInstanceOfSatisfying(
                        Answers.Result.Rows.class,
                        rows -> assertThat(rows.rows()).hasSize(97));
    }

    /** In passing, in a pass of their own where the number does not come apart, and alone. */
    @Test
    void tellsSegmentsApartAsAStatementWould() throws SQLException, WarehouseException {
        var table = numbers("apart", 1_000);
        fixture("update analytics.apart set account = null where account = 3");
        var asks = Stream.of("sum(amount) / nullif(count(*) - 11, 0)", "count(distinct amount)")
                .<Ask>map(of -> new Ask.Groups(List.of("account"), FormulaReader.read(of, null), 1))
                .toList();

        var survey = survey(table, List.of(new Question("groups", false, asks)));

        assertThat(survey.plan().steps()).hasSize(2);
        for (var ask : asks) {
            var alone = new Ask.Query(new Statements(survey.plan().source()).alone(ask, DAY), "");
            var direct = survey(table, List.of(new Question("alone", false, List.of(alone))));
            assertThat(texts(survey.answers().of(ask)))
                    .hasSize(97)
                    .containsExactlyInAnyOrderElementsOf(texts(direct.answers().of(alone)));
        }
    }

    @Test
    void countsCopiesOfAllConditionsAtOnce() throws SQLException, WarehouseException {
        var table = numbers("copied", 100);
        fixture("insert into analytics.copied select * from analytics.copied where amount < 10");
        var all = new Ask.Copies(List.of("amount"), null);
        var some = new Ask.Copies(List.of("amount"), new Condition.Written("amount < 4"));

        var survey = survey(
                table, List.of(new Question("all", false, List.of(all)), new Question("some", false, List.of(some))));

        assertThat(survey.plan().steps(Step.Keys.class)).hasSize(1);
        assertThat(survey.answers().single(all)).isEqualTo(new Fact.Quantity(BigDecimal.TEN));
        assertThat(survey.answers().single(some)).isEqualTo(new Fact.Quantity(BigDecimal.valueOf(4)));
    }

    /** In Berlin the day begins an hour before it does in Greenwich. */
    @Test
    void countsAPointInTimeToTheDayOfTheContractsZone() throws SQLException, WarehouseException {
        fixture("create table analytics.instants (at timestamptz not null)");
        fixture("insert into analytics.instants values ('2026-01-04 22:59:59Z'), ('2026-01-04 23:00Z'), "
                + "('2026-01-05 22:59Z'), ('2026-01-05 23:00Z')");
        var table = new Table("demo", "analytics.instants", "at", due());

        var survey = survey(table, List.of(new Question("rows", false, List.of(new Ask.Value(Metric.rows(), 1)))));

        assertThat(survey.answers().facts().rows(DAY.plus(-1))).isEqualTo(1);
        assertThat(survey.answers().facts().rows(DAY)).isEqualTo(2);
        assertThat(survey.answers().facts().rows(DAY.plus(1))).isEqualTo(1);
    }

    @Test
    void readsNoPartitionThatIsNotNeeded() throws SQLException, WarehouseException {
        fixture("create table analytics.parted (day date not null, amount int) partition by range (day)");
        for (var month : List.of("2025-11-01", "2025-12-01", "2026-01-01")) {
            fixture(
                    "create table analytics.parted_%s partition of analytics.parted for values from ('%s') to (date '%s' + interval '1 month')"
                            .formatted(month.replace('-', '_'), month, month));
        }
        fixture("insert into analytics.parted select date '2025-11-01' + n % 66, n from generate_series(1, 66000) n");
        fixture("analyze analytics.parted");
        var table = new Table("demo", "analytics.parted", "day", due());

        var survey = survey(table, List.of(new Question("odd", false, List.of(new Ask.Value(ODD)))));

        assertThat(survey.cost().rows()).isEqualTo(2000);
        assertThat(survey.cost().pages(survey.plan().steps())).isBetween(1L, 60L);
    }

    private Survey survey(Table table, List<Question> questions) throws WarehouseException {
        try (var sessions = new Sessions(door, Purpose.of("a-contract"))) {
            return new Surveyor(sessions, new Forgetful(), experience, masks, NOW)
                    .survey(table, questions, null)
                    .getLast();
        }
    }

    private static List<String> texts(Answers.Result result) {
        return ((Answers.Result.Rows) result)
                .rows().stream()
                        .map(row -> "%s %s %s".formatted(row.getFirst(), row.get(1), rounded(row.getLast())))
                        .toList();
    }

    private static @Nullable BigDecimal rounded(@Nullable Object number) {
        return number == null ? null : new BigDecimal(number.toString()).setScale(9, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> numbers(Answers.Result result) {
        return ((Answers.Result.Rows) result)
                .rows().getFirst().stream()
                        .map(value -> new BigDecimal(String.valueOf(value)).stripTrailingZeros())
                        .toList();
    }

    private static String top(String column, Metric metric) {
        return """
                select value, part, sum(part) over () from (
                    select %s as value, %s as part from {object} where day = {period} and amount <> 9 group by 1) as parts
                order by part desc, value limit 1""".formatted(column, Expressions.inWords(metric));
    }

    private static Table numbers(String name, int count) throws SQLException {
        fixture("create table analytics.%s (day date not null, amount int not null, account bigint, at timestamptz)"
                .formatted(name));
        fixture(
                "insert into analytics.%s select '2026-01-05', n, n %% 97, timestamptz '2026-01-05Z' + n * interval '1s' from generate_series(0, %d) n"
                        .formatted(name, count - 1));
        fixture("analyze analytics." + name);
        return new Table("demo", "analytics." + name, "day", due());
    }

    private static DueTime due() {
        return new DueTime(Grain.DAY, LocalTime.of(6, 0), WarehouseFixture.BERLIN);
    }

    private static void fixture(String sql) throws SQLException {
        for (var statement : Arrays.asList("create schema if not exists analytics", sql)) {
            WarehouseFixture.run(statement);
        }
    }
}
