package io.pipekeeper.e2e;

import static io.pipekeeper.e2e.Pipekeeper.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo as it ships: every check passes, so nobody's night is disturbed. */
class HealthyDemoIT {

    private static final String COUNTED =
            "{ check(id: \"unit-level-profit-rows-written\") { verdict { outcome period observed } } }";
    private static final String A_CHANGE = "-?[\\d.]+ %: from [\\d.]+ to \\d+";

    private final Pipekeeper pipekeeper = Pipekeeper.running();

    @Test
    void pagesNobodyThroughADayAndANight() {
        pipekeeper.awaitCalm();
        var inboxes = Stream.of(
                        "engineer-a",
                        "engineer-b",
                        "engineer-c",
                        "engineer-d",
                        "engineering-manager",
                        "bi-analyst",
                        "accountant")
                .map(pipekeeper::inbox)
                .toList();
        var period = lastJudged();

        for (int hour = 0; hour < 24; hour++) {
            pipekeeper.moveClock(Duration.ofHours(1));
            pipekeeper.awaitCalm();
        }

        eventually(() -> assertThat(lastJudged()).isGreaterThan(period));
        assertThat(health().getList("pipelines.health.state")).hasSize(9).containsOnly("HEALTHY");
        eventually(() ->
                assertThat(new Probes(pipekeeper).all()).extracting("state").containsOnly("UP"));
        eventually(() -> assertThat(counted().getString("observed")).matches(A_CHANGE));
        assertThat(counted().getString("outcome")).isEqualTo("PASS");
        assertThat(counted().getString("period")).isEqualTo(lastJudged());
        assertThat(inboxes).allSatisfy(inbox -> assertThat(inbox.mail()).isEmpty());
    }

    /** The newest day that a check has judged; weeks and months are judged as well. */
    private String lastJudged() {
        return health().getString(
                        "pipelines.checks.flatten().findAll { it.verdict?.period?.length() == 10 }.verdict.period.max()");
    }

    /** What is made of a number that the nightly run tells. */
    private JsonPath counted() {
        return pipekeeper.data("investor-relations", COUNTED, Map.of()).setRootPath("data.check.verdict");
    }

    private JsonPath health() {
        return pipekeeper.data(
                "investor-relations",
                "{ pipelines { health { state } checks { verdict { period outcome } } } }",
                Map.of());
    }
}
