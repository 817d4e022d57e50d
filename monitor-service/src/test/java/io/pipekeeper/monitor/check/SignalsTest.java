package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.Signal;
import io.pipekeeper.monitor.warehouse.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalsTest {

    private static final Signal DATA_IS_FINE = new Signal.Clear("check:p-c|demo.t", "2026-01-05");
    private static final Signal CHECK_IS_FINE = new Signal.Clear("monitor-error:p-c|demo.t");
    private static final Signal WAREHOUSE_IS_FINE = new Signal.Clear("warehouse:demo");
    private static final Check CHECK = new Check(
            "p-c", "p", "p", "demo", "demo.t", "No C", CheckKind.RULE, Severity.CRITICAL, "exactly 0 rows", null);

    @Test
    void clearsEverythingWhenTheCheckPasses() {
        assertThat(Signals.of(CHECK, verdict(Outcome.PASS, null)))
                .containsExactlyInAnyOrder(DATA_IS_FINE, CHECK_IS_FINE, WAREHOUSE_IS_FINE);
    }

    @Test
    void saysWhatIsWrongWithTheData() {
        var signals = Signals.of(CHECK, verdict(Outcome.FAIL, null));

        var raise = (Signal.Raise) signals.getFirst();
        assertThat(raise.subject()).isEqualTo("check:p-c|demo.t");
        assertThat(raise.period()).isEqualTo("2026-01-05");
        assertThat(raise.notice().severity()).isEqualTo("critical");
        assertThat(raise.notice().group()).isEqualTo("pipeline:p");
        assertThat(raise.notice().summary()).isEqualTo("No C: 1 row");
        assertThat(raise.notice().details())
                .containsOnlyKeys("pipeline", "check", "check_name", "dataset", "period", "observed", "expected", "do")
                .hasEntrySatisfying(
                        "do",
                        todo -> assertThat(todo).contains("sampleFailingRows(check: \"p-c\", period: \"2026-01-05\")"));
        assertThat(signals).contains(CHECK_IS_FINE, WAREHOUSE_IS_FINE);
    }

    @Test
    void saysHowToSeeWhatIsMasked() {
        var verdict = Verdict.of(CHECK, Outcome.FAIL, null, "who masked (pii) #0123456789ab has it all", Instant.EPOCH);

        var raise = (Signal.Raise) Signals.of(CHECK, verdict).getFirst();

        assertThat(raise.notice().details())
                .hasEntrySatisfying(
                        "do",
                        todo -> assertThat(todo)
                                .startsWith("See what is masked, if you may read it in the warehouse")
                                .contains("check(id: \"p-c\") { verdict { sql } }"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "UNKNOWN"})
    void neverClearsTheDataWhileBlind(Outcome outcome) {
        var signals = Signals.of(CHECK, verdict(outcome, Problem.RUNTIME));

        assertThat(signals).doesNotContain(DATA_IS_FINE, CHECK_IS_FINE);
        assertThat(signals.getFirst())
                .isInstanceOfSatisfying(
                        Signal.Raise.class,
                        raise -> assertThat(raise.notice().classification()).isEqualTo("monitor-error"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            names = {"UNREACHABLE", "AUTH"})
    void blamesTheWarehouseOnceForAllItsChecks(Problem problem) {
        assertThat(Signals.of(CHECK, verdict(Outcome.ERROR, problem)))
                .singleElement()
                .extracting(Signal::subject)
                .isEqualTo("warehouse:demo");
    }

    private static Verdict verdict(Outcome outcome, @Nullable Problem problem) {
        return new Verdict(
                new UUID(0, 1),
                "p-c",
                outcome,
                problem,
                "2026-01-05",
                "1 row",
                "exactly 0 rows",
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
