package io.pipekeeper.oncall.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    private final Cadence cadence = new Cadence(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(4), null);

    @Test
    void theWorseTheMoreOften() {
        assertThat(cadence.after(NINE, IncidentSeverity.CRITICAL)).isEqualTo("2026-01-06T09:30:00Z");
        assertThat(cadence.after(NINE, IncidentSeverity.WARNING)).isEqualTo("2026-01-06T13:00:00Z");
        assertThat(cadence.after(NINE, IncidentSeverity.INFO)).isNull();
    }

    @Test
    void missesEachPeriodOnce() {
        assertThat(cadence.afterMissed(NINE, IncidentSeverity.CRITICAL, NINE)).isEqualTo("2026-01-06T09:30:00Z");
        assertThat(cadence.afterMissed(NINE, IncidentSeverity.CRITICAL, NINE.plusSeconds(5000)))
                .isEqualTo("2026-01-06T10:30:00Z");
    }
}
