package io.pipekeeper.monitor.alert.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    @ParameterizedTest
    @CsvSource({
        "30 2 * * *,        2026-03-04, 02:30",
        "0 22 * * FRI,      2026-03-06, 22:00",
        "0 22 * * 5,        2026-03-06, 22:00",
        "0 22 * * 7,        2026-03-08, 22:00",
        "0 22 * * sun,      2026-03-08, 22:00",
        "0 4 1 * *,         2026-03-01, 04:00",
        "0 0 13 * FRI,      2026-03-06, 00:00",
        "0 0 13 * FRI,      2026-03-12,",
        "0 0 13 * FRI,      2026-04-13, 00:00",
        "5 6 * JAN-MAR *,   2026-04-01,",
        "5 6 1-7/2 * *,     2026-03-03, 06:05",
        "5 6 1-7/2 * *,     2026-03-04,"
    })
    void meansWhatCrontabMeans(String text, LocalDate day, @Nullable LocalTime time) {
        assertThat(Cron.of(text).on(day)).isEqualTo(time == null ? List.of() : List.of(time));
    }

    @Test
    void answersAllTimesOfADayInOrder() {
        assertThat(Cron.of("0,30 8-9 * * *").on(LocalDate.of(2026, 3, 4)))
                .containsExactly(LocalTime.of(8, 0), LocalTime.of(8, 30), LocalTime.of(9, 0), LocalTime.of(9, 30));
        assertThat(Cron.of("*/20 0 * * *").on(LocalDate.of(2026, 3, 4)))
                .containsExactly(LocalTime.of(0, 0), LocalTime.of(0, 20), LocalTime.of(0, 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * * 8",
                "x * * * *",
                "5-1 * * * *",
                "*/0 * * * *",
                "1/2/3 * * * *",
                "1-2-3 * * * *",
                ", * * * *",
                "@daily",
                "-1 * * * *"
            })
    void refusesWhatItDoesNotUnderstand(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.of(text)).withMessageStartingWith("cron: '");
    }
}
