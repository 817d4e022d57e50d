package io.pipekeeper.launcher.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T02:59:59Z, 2026-01-03", // 03:59:59 in Berlin: Sunday's run is not done
        "2026-01-05T03:00:00Z, 2026-01-04",
        "2026-01-05T22:59:59Z, 2026-01-04",
        "2026-03-29T01:59:59Z, 2026-03-27", // the night of the spring change
        "2026-03-29T02:00:00Z, 2026-03-28",
        "2026-10-25T02:59:59Z, 2026-10-23", // the night of the autumn change
        "2026-10-25T03:00:00Z, 2026-10-24",
    })
    void isLoadedAtFourInTheNextMorning(Instant at, LocalDate latest) {
        assertThat(BusinessDay.latestLoadedAt(at)).isEqualTo(latest);
    }

    @Test
    void isRefreshedAtMidday() {
        assertThat(BusinessDay.latestRefreshedAt(Instant.parse("2026-01-05T11:29:59Z")))
                .isEqualTo("2026-01-03");
        assertThat(BusinessDay.latestRefreshedAt(Instant.parse("2026-01-05T11:30:00Z")))
                .isEqualTo("2026-01-04");
    }
}
