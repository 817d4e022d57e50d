package io.pipekeeper.monitor.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} is due at {1} on the day after: {2}")
    @CsvSource({
        "2026-01-05, 06:00, 2026-01-06T05:00:00Z",
        "2026-07-01, 06:00, 2026-07-02T04:00:00Z",
        // 29 March: 02:00 to 03:00 does not exist, so 02:30 comes an hour later.
        "2026-03-28, 02:30, 2026-03-29T01:30:00Z",
        "2026-03-29, 02:30, 2026-03-30T00:30:00Z",
        // 25 October: 02:00 to 03:00 comes twice, the first one counts.
        "2026-10-24, 02:30, 2026-10-25T00:30:00Z",
        "2026-10-25, 02:30, 2026-10-26T01:30:00Z"
    })
    void isDueByTheWallClock(LocalDate day, LocalTime time, Instant due) {
        assertThat(new DueTime(Grain.DAY, time, BERLIN).due(new Period(Grain.DAY, day)))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-01, 2026-02-01", "2026-02-10, 2026-02, 2026-03-01", "2028-02-29, 2028-02, 2028-03-01"
    })
    void countsMonthsFromTheirFirstDay(LocalDate date, String key, LocalDate end) {
        var month = new Period(Grain.MONTH, date);

        assertThat(month.key()).isEqualTo(key);
        assertThat(month.end()).isEqualTo(end);
        assertThat(Period.of(key)).isEqualTo(month);
        assertThat(month.plus(12).plus(-12)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05, 2026-W02", "2026-01-04, 2026-W01", "2027-01-01, 2026-W53"})
    void countsWeeksFromMonday(LocalDate date, String key) {
        assertThat(new Period(Grain.WEEK, date).key()).isEqualTo(key);
        assertThat(Period.of(key)).isEqualTo(new Period(Grain.WEEK, date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Chicago", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"})
    void losesNoDayInFourYearsOfAnyZone(String zone) {
        var due = new DueTime(Grain.DAY, LocalTime.of(2, 30), ZoneId.of(zone));
        var period = Period.of("2025-01-01");
        for (int day = 0; day < 1461; day++, period = period.plus(1)) {
            var at = due.due(period);
            assertThat(due.lastDue(at)).isEqualTo(period);
            assertThat(due.lastDue(at.minus(1, ChronoUnit.NANOS))).isEqualTo(period.plus(-1));
            assertThat(Duration.between(due.due(period.plus(-1)), at))
                    .isBetween(Duration.ofHours(23), Duration.ofHours(25));
        }
    }

    @Test
    void knowsWhatIsDueAndWhatIsOnlyOver() {
        var due = new DueTime(Grain.DAY, LocalTime.of(6, 0), BERLIN);
        var fiveInTheMorning = Instant.parse("2026-01-06T04:00:00Z");

        assertThat(due.lastEnded(fiveInTheMorning).key()).isEqualTo("2026-01-05");
        assertThat(due.lastDue(fiveInTheMorning).key()).isEqualTo("2026-01-04");
    }
}
