package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody excuses a deadline while it is judged. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class ExcuseTest {

    private static final Instant TUESDAY_NOON = Instant.parse("2026-05-05T10:00:00Z");
    private static final Instant IN_A_WEEK = Instant.parse("2026-05-12T10:00:00Z");

    private final MovableClock clock;
    private final LedgerFixture ledger;
    private final CheckDesk checks;
    private final Deadlines deadlines;

    ExcuseTest(MovableClock clock, LedgerFixture ledger, CheckDesk checks, Deadlines deadlines) {
        this.clock = clock;
        this.ledger = ledger;
        this.checks = checks;
        this.deadlines = deadlines;
    }

    @Test
    void doesNotExcuseWhatWasMetMeanwhile() {
        clock.moveTo(TUESDAY_NOON);
        LedgerFixture.apply("excused-late", LedgerFixture.sla("timeOfAvailability", "06:00", ""), "");

        var excusing = QuarkusTransaction.requiringNew().call(() -> {
            checks.lock(List.of("excused-late-completion"));
            var waiting = CompletableFuture.supplyAsync(this::excuse);
            await().until(() -> !ledger.rows("select pid::text from pg_locks where not granted and pid <> ?::int", "0")
                    .isEmpty());
            meet();
            return waiting;
        });

        assertThat(excusing.join()).isEqualTo("CONFLICT");
        assertThat(ledger.ledger("excused-late", "completion", 2).getLast()).startsWith("2026-05-05 MET");
    }

    private @Nullable String excuse() {
        return ledger.excuse("excused-late", "completion", "2026-05-05", IN_A_WEEK);
    }

    private void meet() {
        deadlines.update(
                "state = ?1, metAt = ?2 where checkId = ?3 and period = ?4",
                DeadlineState.MET,
                TUESDAY_NOON,
                "excused-late-completion",
                "2026-05-05");
    }
}
