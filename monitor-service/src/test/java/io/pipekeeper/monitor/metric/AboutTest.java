package io.pipekeeper.monitor.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutTest {

    private static final DueTime DAYS = due(Grain.DAY);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "2026-01-05, DAY, 2026-01-05",
        "2026-W02, WEEK, 2026-W02",
        "2026-01, MONTH, 2026-01",
        "2026-01-04T23:00:00Z, DAY, 2026-01-05",
        "2026-01-04T22:59:59Z, DAY, 2026-01-04",
        "2026-01-05T12:00:00Z, WEEK, 2026-W02",
        "2026-03-28T23:00:00Z, DAY, 2026-03-29",
        "2026-03-29T22:00:00Z, DAY, 2026-03-30"
    })
    void knowsThePeriodThatSomebodySays(String key, Grain grain, String period) {
        assertThat(new About(key, true).period(due(grain))).contains(Period.of(period));
    }

    @Test
    void saysNothingAboutPeriodsOfAnotherLength() {
        assertThat(new About("2026-W02", true).period(DAYS)).isEmpty();
        assertThat(new About("2026-01-05", true).period(due(Grain.MONTH))).isEmpty();
    }

    @Test
    void takesThePeriodThatWasOverWhenNobodySays() {
        assertThat(new About("2026-01-06T02:13:00Z", false).period(DAYS)).contains(Period.of("2026-01-05"));
        assertThat(new About("2026-01-05T22:30:00Z", false).period(DAYS)).contains(Period.of("2026-01-04"));
    }

    private static DueTime due(Grain grain) {
        return new DueTime(grain, LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"));
    }
}
