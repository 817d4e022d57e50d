package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.probe.http.Doors;
import io.pipekeeper.monitor.probe.prometheus.MetricsProbe;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Selector;
import io.pipekeeper.monitor.probe.rule.Target;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
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
        var of = vital.of();
        var target = new Target.Scrape(
                Doors.address(metrics), Selector.parse(vital.series()), of == null ? null : Selector.parse(of), false);

        assertThat(probe.ask(target))
                .isInstanceOfSatisfying(
                        Answer.Measured.class,
                        measured ->
                                assertThat(measured.samples()).singleElement().matches(sample -> sample.value() >= 0));
    }
}
