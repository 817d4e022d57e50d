package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.measure.Exclusions;
import io.pipekeeper.monitor.period.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrecedentsTest {

    private static final Period FAILED = Period.of("2026-01-02");
    private static final Period NORMAL = Period.of("2026-01-03");
    private static final Period EXCUSED = Period.of("2026-01-04");

    @Test
    void leavesOutWhatFailedAndWhatWasExcused() {
        assertThat(Precedents.exclusions(List.of(judged(FAILED, false)), Set.of(EXCUSED)))
                .isEqualTo(new Exclusions(Set.of(FAILED), Set.of(EXCUSED)));
    }

    @Test
    void takesForNormalWhatSomebodyCalledNormal() {
        assertThat(Precedents.exclusions(List.of(judged(NORMAL, true)), Set.of(NORMAL, EXCUSED)))
                .isEqualTo(new Exclusions(Set.of(), Set.of(EXCUSED)));
    }

    private static CheckPeriod judged(Period period, boolean normal) {
        return new CheckPeriod("c", period.key(), Outcome.FAIL, Instant.EPOCH, normal);
    }
}
