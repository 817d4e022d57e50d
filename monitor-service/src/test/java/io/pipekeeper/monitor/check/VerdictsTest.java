package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is stored of a verdict is all of it. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class VerdictsTest {

    private static final String CHECK = "stored-no-negative-profit";

    private final CheckDesk desk;
    private final MovableClock clock;

    VerdictsTest(CheckDesk desk, MovableClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Test
    void givesBackWhatWasStored() throws IOException {
        MonitorTester.apply("stored", "stored");
        var at = clock.instant();
        var bare = Verdict.of(desk.find(CHECK).orElseThrow(), Outcome.SKIPPED, null, "no \"place\" free", at);
        var full = new Verdict(
                new UUID(7, 1),
                CHECK,
                Outcome.ERROR,
                Problem.RUNTIME,
                "2026-01-05",
                "a tab\t, a quote', a \\ and 1 €",
                "exactly 0 rows",
                "rows where profit < 0",
                "select count(*)\nfrom t",
                new Measurement(new BigDecimal("12345678901234567890.123456789"), 7),
                new Effort(null, 15_464, 12),
                at,
                new UUID(8, 1),
                at.plusSeconds(1));

        desk.record(List.of(bare), at);
        desk.record(List.of(full, unknown(full)), at);

        assertThat(desk.newest(CHECK, 2)).containsExactly(full, bare);
        assertThat(desk.latest(List.of(CHECK))).containsEntry(CHECK, full);
    }

    private static Verdict unknown(Verdict verdict) {
        return new Verdict(
                new UUID(7, 2),
                "stored-by-nobody",
                verdict.outcome(),
                verdict.problem(),
                verdict.period(),
                verdict.observed(),
                verdict.expected(),
                null,
                null,
                null,
                null,
                null,
                null,
                verdict.at());
    }
}
