package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.probe.http.Doors;
import io.pipekeeper.monitor.probe.prometheus.MetricsProbe;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Level;
import io.pipekeeper.monitor.probe.rule.Selector;
import io.pipekeeper.monitor.probe.rule.Target;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class VitalTest {

    private final MetricsProbe probe;

    VitalTest(MetricsProbe probe) {
        this.probe = probe;
    }

    /** The names of series are Micrometer's: a new version may change them. */
    @ParameterizedTest
    @EnumSource
    void isShownByOurServices(Vital vital) {
        var metrics = URI.create("http://localhost:" + RestAssured.port + "/q/metrics");

        assertThat(numbers(probe.ask(target(vital, metrics)))).singleElement().matches(number -> number >= 0);
    }

    @Test
    void ofAProcessThatWorksHardForMinutesIsNoNews() {
        var patience = Vital.CPU.patience();
        var belief = Belief.NONE.after(Level.OK, patience);
        for (int seconds = 0; seconds < 285; seconds += 15) {
            belief = belief.after(Level.FAIL, patience);
        }
        assertThat(belief.state()).isEqualTo(ProbeState.FAILING);

        assertThat(belief.after(Level.OK, patience).state()).isEqualTo(ProbeState.UP);
        assertThat(belief.after(Level.FAIL, patience).state()).isEqualTo(ProbeState.DOWN);
    }

    private static Target.Scrape target(Vital vital, URI metrics) {
        var of = vital.of();
        return new Target.Scrape(
                Doors.address(metrics),
                Selector.parse(vital.series()),
                of == null ? null : Selector.parse(of),
                vital.rate());
    }

    private static List<Double> numbers(Answer answer) {
        return switch (answer) {
            case Answer.Measured measured ->
                measured.samples().stream().map(Answer.Sample::value).toList();
            case Answer.Counted counted -> List.of(counted.total());
            case Answer other -> List.of();
        };
    }
}
