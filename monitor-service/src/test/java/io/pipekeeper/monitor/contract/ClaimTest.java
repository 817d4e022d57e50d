package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Due;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two replicas share what is due, and no contract between them. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class ClaimTest {

    private static final int CONTRACTS = 12;

    private final MovableClock clock;
    private final CheckDesk checks;
    private final Definitions definitions;

    ClaimTest(MovableClock clock, CheckDesk checks, Definitions definitions) {
        this.clock = clock;
        this.checks = checks;
        this.definitions = definitions;
    }

    @Test
    void givesEachContractToOneReplicaAsAWhole() throws Exception {
        for (int i = 0; i < CONTRACTS; i++) {
            MonitorTester.apply("shared-" + i, "shared_" + i);
        }
        var now = clock.moveBy(Duration.ofMinutes(2));
        var whole = ConcurrentHashMap.<String>newKeySet();
        Callable<Void> replica = () -> {
            for (var claimed = checks.claimDue(now, 2, Set.of());
                    !claimed.isEmpty();
                    claimed = checks.claimDue(now, 2, Set.of())) {
                claimed.forEach(due -> assertThat(
                                whole.add(due.contract() + " " + due.checks().size()))
                        .isTrue());
            }
            return null;
        };

        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var done : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                done.get();
            }
        }

        assertThat(whole)
                .containsAll(IntStream.range(0, CONTRACTS)
                        .mapToObj(i -> "shared-" + i + " 10")
                        .toList());
    }

    @Test
    void leavesAloneWhatIsUnderWay() throws IOException {
        MonitorTester.apply("slow", "slow");
        var now = clock.moveBy(Duration.ofMinutes(2));
        var claimed = new ArrayList<String>();

        for (var next = checks.claimDue(now, 5, Set.of("slow"));
                !next.isEmpty();
                next = checks.claimDue(now, 5, Set.of("slow"))) {
            next.forEach(due -> claimed.add(due.contract()));
        }

        assertThat(claimed).doesNotContain("slow");
        assertThat(checks.claimDue(now, 5, Set.of())).extracting(Due::contract).containsExactly("slow");
    }

    private List<String> tablesOfWhatIsDue() {
        return checks.claimDue(clock.instant(), 1_000, Set.of()).stream()
                .filter(due -> due.contract().equals("changing"))
                .flatMap(due -> definitions.of(due).stream())
                .map(definition -> definition.table().name())
                .toList();
    }

    @Test
    void readsAContractAgainWhenItHasChangedAtTheSameInstant() throws IOException {
        MonitorTester.apply("changing", "before");
        assertThat(tablesOfWhatIsDue()).containsOnly("analytics.before");

        MonitorTester.apply("changing", "after");
        assertThat(tablesOfWhatIsDue()).containsOnly("analytics.after");
    }
}
