package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rows are those of a period, whatever its column says and whenever its zone changes the clocks. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class SightingsTest {

    private static final Instant ARRIVALS = Instant.parse("2026-11-01T00:00:00Z");

    private final WarehouseDoor door;

    SightingsTest(WarehouseDoor door) {
        this.door = door;
    }

    /** On 29 March the day has 23 hours in Berlin: from 23:00 to 22:00 by the clock of Greenwich. */
    @Test
    void countsAPointInTimeToTheDayOfTheContractsZone() throws SQLException, WarehouseException {
        filled(
                "sighted_instants",
                "timestamptz",
                "2026-03-28 22:59:59Z",
                "2026-03-28 23:00Z",
                "2026-03-29 21:59:59Z",
                "2026-03-29 22:00Z",
                "2026-03-30 21:59:59Z",
                "2026-03-30 22:00Z");

        assertThat(numbers("sighted_instants", "2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31"))
                .containsExactly("1-1", "2-3", "4-5", "6-6");
    }

    /** On 25 October it has 25 hours. */
    @Test
    void countsTheHourThatComesTwice() throws SQLException, WarehouseException {
        filled(
                "sighted_autumn",
                "timestamptz",
                "2026-10-24 21:59:59Z",
                "2026-10-24 22:00Z",
                "2026-10-25 22:59:59Z",
                "2026-10-25 23:00Z");

        assertThat(numbers("sighted_autumn", "2026-10-24", "2026-10-25", "2026-10-26"))
                .containsExactly("1-1", "2-3", "4-4");
    }

    @Test
    void takesATimeWithoutAZoneAndADateAsTheyAre() throws SQLException, WarehouseException {
        filled("sighted_local", "timestamp", "2026-03-28 23:59:59", "2026-03-29 00:00", "2026-03-29 23:59:59");
        filled("sighted_dates", "date", "2026-03-28", "2026-03-29", "2026-03-29");

        assertThat(numbers("sighted_local", "2026-03-28", "2026-03-29")).containsExactly("1-1", "2-3");
        assertThat(numbers("sighted_dates", "2026-03-28", "2026-03-29")).containsExactly("1-1", "2-3");
    }

    @Test
    void losesNothingToATableThatIsNotThere() throws SQLException, WarehouseException {
        filled("sighted_beside", "timestamptz", "2026-03-28 23:00Z");

        try (var session = door.open("demo", Purpose.of("deadlines"))) {
            var gone = claimed("sighted_nowhere", Period.of("2026-03-29"));
            var there = claimed("sighted_beside", Period.of("2026-03-29"));
            var seen = Sightings.of(session, List.of(gone, there));
            assertThat(seen.get(gone.deadline().id())).isInstanceOf(Evidence.Unreadable.class);
            assertThat(seen.get(there.deadline().id())).isInstanceOf(Evidence.Arrived.class);
        }
    }

    /** The numbers of the first and the last row of each of these days. */
    private List<String> numbers(String table, String... days) throws WarehouseException {
        var asked = Stream.of(days).map(day -> claimed(table, Period.of(day))).toList();
        try (var session = door.open("demo", Purpose.of("deadlines"))) {
            var seen = Sightings.of(session, asked);
            return asked.stream()
                    .map(one -> seen.get(one.deadline().id()))
                    .map(evidence -> evidence instanceof Evidence.Arrived(var first, var last)
                            ? "%d-%d".formatted(number(first), number(last))
                            : String.valueOf(evidence))
                    .toList();
        }
    }

    /** Each row arrives an hour after the one before it. */
    private static void filled(String table, String type, String... times) throws SQLException {
        WarehouseFixture.run("create schema if not exists analytics");
        WarehouseFixture.run("create table analytics.%s (at %s, loaded_at timestamptz)".formatted(table, type));
        for (int i = 0; i < times.length; i++) {
            WarehouseFixture.run("insert into analytics.%s values ('%s', timestamptz '%s' + interval '%d hours')"
                    .formatted(table, times[i], ARRIVALS, i + 1));
        }
    }

    private static long number(Instant arrived) {
        return Duration.between(ARRIVALS, arrived).toHours();
    }

    private static Claimed claimed(String name, Period period) {
        var due = new DueTime(Grain.DAY, LocalTime.of(6, 0), WarehouseFixture.BERLIN);
        var table = new Table("demo", "analytics." + name, "at", due);
        var rule = new DeadlineRule(
                "a-check",
                "a-contract",
                name,
                table,
                new Subject.Data("loaded_at", null),
                new Promise(BigDecimal.TEN, false));
        var deadline = new Deadline(
                UUID.randomUUID(),
                "a-check",
                1,
                period.key(),
                due.expectedFrom(period),
                due.due(period),
                DeadlineState.PENDING,
                null,
                Outlook.FINE,
                null);
        return new Claimed(rule, deadline);
    }
}
