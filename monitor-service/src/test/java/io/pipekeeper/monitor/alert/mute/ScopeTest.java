package io.pipekeeper.monitor.alert.mute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Matter MATTER = new Matter("profit-row-count", "profit", "demo.analytics.profit", "error");

    @Test
    void coversWhatMatchesEveryListThatIsNotEmpty() {
        assertThat(scope(List.of("profit-row-count"), List.of(), List.of()).covers(MATTER))
                .isTrue();
        assertThat(scope(List.of(), List.of("growth", "profit"), List.of()).covers(MATTER))
                .isTrue();
        assertThat(scope(List.of("profit-row-count"), List.of("growth"), List.of())
                        .covers(MATTER))
                .isFalse();
    }

    @Test
    void coversAnyRestBehindAStar() {
        assertThat(scope(List.of("profit-*"), List.of(), List.of()).covers(MATTER))
                .isTrue();
        assertThat(scope(List.of("row-*"), List.of(), List.of()).covers(MATTER)).isFalse();
    }

    @Test
    void coversNoLongerWhatBecomesWorse() {
        var warnings = scope(List.of(), List.of("profit"), List.of("warning"));

        assertThat(warnings.covers(new Matter(null, "profit", "demo.t", "warning")))
                .isTrue();
        assertThat(warnings.covers(new Matter(null, "profit", "demo.t", "error")))
                .isFalse();
    }

    @Test
    void doesNotCoverWhatIsNoCheckByItsCheck() {
        assertThat(scope(List.of("p*"), List.of(), List.of()).covers(new Matter(null, "p", "p", "error")))
                .isFalse();
    }

    @Test
    void saysWhatIsWrongWithIt() {
        assertThat(scope(List.of("a"), List.of(), List.of("error")).fault()).isNull();
        assertThat(scope(List.of(), List.of(), List.of("error")).fault())
                .isEqualTo("a scope names checks, pipelines or datasets");
        assertThat(scope(List.of("*"), List.of(), List.of()).fault()).isNotNull();
        assertThat(scope(List.of(" "), List.of(), List.of()).fault()).isNotNull();
        assertThat(scope(List.of("a"), List.of(), List.of("bad")).fault()).isNotNull();
        assertThat(scope(Collections.nCopies(101, "a"), List.of(), List.of()).fault())
                .isNotNull();
    }

    private static Scope scope(List<String> checks, List<String> pipelines, List<String> severities) {
        return new Scope(checks, pipelines, List.of(), severities);
    }
}
