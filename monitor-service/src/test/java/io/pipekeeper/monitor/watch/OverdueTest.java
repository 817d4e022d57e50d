package io.pipekeeper.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverdueTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    @Test
    void namesEachCheckWhileTheyAreFew() {
        var signals = new Overdue(Set.of()).signals(late("demo", "profit", 3));

        assertThat(signals)
                .extracting(Signal::subject)
                .containsExactly("overdue:check:profit-0", "overdue:check:profit-1", "overdue:check:profit-2");
        assertThat(((Signal.Raise) signals.getFirst()).notice().summary())
                .isEqualTo(
                        "Row count was not evaluated again since 2026-01-06T08:59:00Z; it was due at 2026-01-06T09:00:00Z");
        assertThat(((Signal.Raise) signals.getFirst()).notice().details()).containsKeys("do", "due_at", "check");
    }

    @Test
    void saysOneWordForManyChecksOfAContract() {
        assertThat(new Overdue(Set.of()).signals(late("demo", "profit", 4)))
                .extracting(Signal::subject)
                .containsExactly("overdue:contract:profit");
    }

    @Test
    void saysOneWordForManyContractsOfAWarehouse() {
        var late = IntStream.range(0, 1000)
                .boxed()
                .flatMap(i -> late("demo", "contract-" + i, 10).stream())
                .toList();

        assertThat(new Overdue(Set.of()).signals(late))
                .extracting(Signal::subject)
                .containsExactly("overdue:warehouse:demo");
    }

    @Test
    void staysWithOneWordUntilTheLastOfThemWasEvaluated() {
        var open = Set.of("overdue:warehouse:demo", "overdue:contract:growth");
        var late = Stream.concat(late("demo", "profit", 1).stream(), late("lake", "growth", 1).stream())
                .toList();

        assertThat(new Overdue(open).signals(late))
                .extracting(Signal::subject)
                .containsExactly("overdue:warehouse:demo", "overdue:contract:growth");
        assertThat(new Overdue(open).signals(List.of()))
                .hasOnlyElementsOfType(Signal.Clear.class)
                .hasSize(2);
    }

    @Test
    void clearsWhatIsSaidInOneWordNow() {
        assertThat(new Overdue(Set.of("overdue:check:profit-0")).signals(late("demo", "profit", 4)))
                .extracting(Signal::subject)
                .containsExactly("overdue:contract:profit", "overdue:check:profit-0");
    }

    @Test
    void saysWhenACheckWasNeverEvaluated() {
        var never = new Appointment("a", "Row count", "profit", "demo", "demo.t", "profit", null, NINE);

        assertThat(OverdueNotice.ofCheck(never).summary())
                .isEqualTo("Row count has never been evaluated; it was due at 2026-01-06T09:00:00Z");
    }

    private static List<Appointment> late(String warehouse, String contract, int checks) {
        return IntStream.range(0, checks)
                .mapToObj(i -> new Appointment(
                        contract + "-" + i,
                        "Row count",
                        contract,
                        warehouse,
                        warehouse + ".t",
                        contract,
                        NINE.minusSeconds(60),
                        NINE))
                .toList();
    }
}
