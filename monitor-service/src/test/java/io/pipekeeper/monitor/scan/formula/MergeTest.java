package io.pipekeeper.monitor.scan.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.monitor.mask.Masks;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Memory;
import io.pipekeeper.monitor.scan.Sessions;
import io.pipekeeper.monitor.scan.Survey;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.plan.Question;
import io.pipekeeper.monitor.scan.run.Experience;
import io.pipekeeper.monitor.scan.run.Surveyor;
import io.pipekeeper.monitor.scan.sql.Statements;
import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is merged from remembered periods is what the database says of the span as a whole. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class MergeTest {

    /** The clocks of Berlin go forward on the 29th of March. */
    private static final List<String> DAYS =
            List.of("2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01", "2026-03-29", "2026-03-30", "2026-04-02");

    private static final int EXPRESSIONS = 40;

    private final WarehouseDoor door;
    private final Memory memory;
    private final Masks masks;

    MergeTest(WarehouseDoor door, Memory memory, Masks masks) {
        this.door = door;
        this.memory = memory;
        this.masks = masks;
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "timestamptz"})
    void mergesToWhatTheDatabaseSaysOfAll(String type) throws SQLException, WarehouseException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var table = filled("merged_by_" + type, type, random.nextDouble());
        var asks = asks(random);
        for (var day : DAYS) {
            var last = Period.of(day);
            var survey = survey(table, asks, last);
            try (var sessions = new Sessions(door, Purpose.of("a-contract"))) {
                for (var one : asks.entrySet()) {
                    var merged = survey.answers().number(one.getValue(), last);
                    var statement = new Statements(survey.plan().source()).alone(one.getValue(), last);
                    for (var sql : List.of(statement, asWritten(one.getKey(), statement))) {
                        var direct =
                                Fact.of(sessions.of("demo").rows(sql).getFirst().getFirst());
                        assertThat(isSame(merged, direct))
                                .as("%s is merged, %s is the answer to %s (seed %d)", merged, direct, sql, seed)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** A year is needed, and all but the last two periods of it are gone. */
    @ParameterizedTest
    @ValueSource(strings = {"date", "timestamptz"})
    void readsNothingTwice(String type) throws SQLException, WarehouseException {
        var random = new Random(26);
        var table = filled("remembered_by_" + type, type, 0.3);
        var asks = asks(random);
        var last = Period.of("2026-03-30");
        var before = survey(table, asks, last);
        WarehouseFixture.run("delete from %s where day < '2026-03-29'".formatted(table.name()));
        var after = survey(table, asks, last);

        assertThat(after.cost().rows()).isLessThan(before.cost().rows() / 5);
        for (var ask : asks.values()) {
            assertThat(after.answers().number(ask, last))
                    .isEqualTo(before.answers().number(ask, last));
        }
    }

    private Survey survey(Table table, Map<String, Ask.Value> asks, Period last) throws WarehouseException {
        var question = new Question("all", false, List.copyOf(asks.values()));
        try (var sessions = new Sessions(door, Purpose.of("a-contract"))) {
            return new Surveyor(sessions, memory, new Experience(), masks, Instant.parse("2026-04-03T00:00:00Z"))
                    .survey(table, List.of(question), last)
                    .getLast();
        }
    }

    private static Map<String, Ask.Value> asks(Random random) {
        var aggregates = new RandomAggregate(random);
        var spans = List.of(Span.WEEK, Span.MONTH, Span.QUARTER, Span.YEAR);
        Map<String, Ask.Value> asks = new LinkedHashMap<>();
        Stream.generate(aggregates::next).limit(EXPRESSIONS).forEach(written -> {
            var span = spans.get(random.nextInt(spans.size()));
            asks.put(written, new Ask.Value(FormulaReader.readApart(written, null), span, span.most(Grain.DAY)));
        });
        return asks;
    }

    /** The same rows, and the words of whoever wrote it. */
    private static String asWritten(String written, String statement) {
        return "select %s%s".formatted(written, statement.substring(statement.indexOf(" from \"analytics\"")));
    }

    private static boolean isSame(Fact merged, Fact direct) {
        if (merged instanceof Fact.Quantity(var one) && direct instanceof Fact.Quantity(var other)) {
            var near = other.abs().multiply(new BigDecimal("1e-9")).add(new BigDecimal("1e-4"));
            return one.subtract(other).abs().compareTo(near) <= 0;
        }
        return merged.equals(direct);
    }

    /** About a dozen rows on most days, from a year before; the binary fractions are such that adding them is exact. */
    private static Table filled(String name, String type, double seed) throws SQLException {
        WarehouseFixture.run("""
                create schema if not exists analytics;
                select setseed(%s);
                create table analytics.%s (day %s not null, a numeric(6, 2), b int, c double precision, kind text);
                insert into analytics.%2$s
                select at, case when random() > 0.1 then round((random() * 10)::numeric, 2) end,
                       case when random() > 0.1 then (random() * 20)::int end, floor(random() * 640) / 64,
                       (array['x', 'y', 'z', null])[1 + (random() * 3)::int]
                from generate_series(timestamptz '2025-04-01 00:30 Europe/Berlin', '2026-04-02 23:30 Europe/Berlin',
                                     '110 minutes') as at
                where extract(day from at)::int %% 7 <> 3""".formatted(seed, name, type));
        var due = new DueTime(Grain.DAY, LocalTime.of(6, 0), WarehouseFixture.BERLIN);
        return new Table("demo", "analytics." + name, "day", due);
    }
}
