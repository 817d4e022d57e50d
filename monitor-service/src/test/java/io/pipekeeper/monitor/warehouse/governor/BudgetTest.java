package io.pipekeeper.monitor.warehouse.governor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class BudgetTest {

    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    private final Budget budget;

    BudgetTest(Budget budget) {
        this.budget = budget;
    }

    @Test
    void letsPagesBeReadWhileThereAreSome() {
        var allowance = allowance("some");

        assertThat(budget.charge(allowance, 600, false, NOON)).isEqualTo(new Charge.Granted());
        assertThat(budget.charge(allowance, 400, false, NOON)).isEqualTo(new Charge.Granted());
        assertThat(budget.charge(allowance, 1, false, NOON))
                .isEqualTo(new Charge.Refused(1000, 1000, Instant.parse("2026-03-28T23:00:00Z")));
        assertThat(budget.used(allowance, NOON)).isEqualTo(1000);
    }

    @Test
    void letsCriticalChecksOverdraw() {
        var allowance = allowance("critical");
        budget.charge(allowance, 1000, false, NOON);

        assertThat(budget.charge(allowance, 200, true, NOON)).isEqualTo(new Charge.Granted());
        assertThat(budget.charge(allowance, 1, true, NOON)).isInstanceOf(Charge.Refused.class);
    }

    @Test
    void saysOnceThatItIsUsedUpAndThatANewDayHasCome() {
        var allowance = allowance("alerting");
        budget.charge(allowance, 900, false, NOON);
        budget.charge(allowance, 200, false, NOON);
        budget.charge(allowance, 300, false, NOON);

        assertThat(open("alerting")).containsExactly("warehouse-budget:alerting|2026-03-28");

        var midnight = Instant.parse("2026-03-28T23:00:00Z");
        budget.renew(List.of(allowance), midnight.minusSeconds(1));
        assertThat(open("alerting")).hasSize(1);
        budget.renew(List.of(allowance), midnight);
        assertThat(open("alerting")).isEmpty();
        assertThat(budget.charge(allowance, 1000, false, midnight)).isEqualTo(new Charge.Granted());
    }

    /** The night in which the clocks change is an hour shorter; the day after begins at midnight all the same. */
    @Test
    void knowsWhenADayEnds() {
        assertThat(allowance("dst").renewed(Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void isNotOverdrawnByTwoAtOnce() {
        var allowance = allowance("race");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var granted = IntStream.range(0, 40)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> budget.charge(allowance, 70, false, NOON), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(Charge.Granted.class::isInstance)
                    .count();

            assertThat(granted).isEqualTo(14);
        }
        assertThat(budget.used(allowance, NOON)).isEqualTo(980);
        assertThat(open("race")).hasSize(1);
    }

    private static Allowance allowance(String warehouse) {
        return new Allowance(warehouse, 1000, 0.2, ZoneId.of("Europe/Berlin"));
    }

    private static List<String> open(String warehouse) {
        return MonitorTester.openAlerts().stream()
                .filter(key -> key.startsWith("warehouse-budget:" + warehouse))
                .toList();
    }
}
