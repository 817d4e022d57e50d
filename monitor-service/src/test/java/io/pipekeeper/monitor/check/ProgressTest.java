package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Check CHECK = new Check(
            "p-c", "p", "p", "demo", "demo.t", "No C", CheckKind.RULE, Severity.CRITICAL, "exactly 0 rows", null);
    private static final Progress START = new Progress(CHECK, null, null);

    @Test
    void movesOnToLaterPeriodsAndJudgesThemAgain() {
        var monday = START.to(verdict("2026-01-05"));

        assertThat(START.isBeyond(verdict("2026-01-05"))).isFalse();
        assertThat(monday.isBeyond(verdict("2026-01-05"))).isFalse();
        assertThat(monday.isBeyond(verdict("2026-01-06"))).isFalse();
        assertThat(monday.isBeyond(verdict("2026-01-04"))).isTrue();
    }

    @Test
    void keepsItsPeriodWhenAVerdictHasNone() {
        var unreached = verdict(null);
        var progress = START.to(verdict("2026-01-05")).to(unreached);

        assertThat(progress).isEqualTo(new Progress(CHECK, "2026-01-05", unreached.id()));
        assertThat(progress.isBeyond(unreached)).isFalse();
    }

    private static Verdict verdict(@Nullable String period) {
        return Verdict.of(CHECK, Outcome.PASS, period, "0 rows", Instant.EPOCH);
    }
}
