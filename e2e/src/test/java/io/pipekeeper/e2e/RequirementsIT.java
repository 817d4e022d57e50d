package io.pipekeeper.e2e;

import static io.pipekeeper.e2e.Pipekeeper.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the documents ask to be watched. The healthy demo passes each; that the broken one fails it is shown here, where a
 * scenario breaks it in {@link ScenariosIT}, where time does in {@link MissedDeadlinesIT}, and of machines in {@link InfrastructureIT} and {@link OutagesIT}.
 */
class RequirementsIT {

    private static final String VERDICTS =
            "query($id: ID!) { pipeline(id: $id) { checks { id verdict { outcome } } } }";

    private static final String CLOCK = "query($id: ID!) { incident(id: $id) { resolutionClock { dueAt } } }";

    private final Pipekeeper pipekeeper = Pipekeeper.running();
    private final Incidents incidents = new Incidents(pipekeeper);

    @BeforeEach
    void allIsWell() {
        pipekeeper.moveToOfficeHours();
        pipekeeper.awaitCalm();
    }

    @AfterEach
    void mend() {
        List.of("S01", "M10").forEach(drill -> pipekeeper.order(drill, false));
        List.of("aggregate-profit", "daily-growth").forEach(pipekeeper::evaluate);
        pipekeeper.awaitCalm();
    }

    @ParameterizedTest
    @CsvSource({
        "M3, S02, margin-change",
        "M4, S04, row-count",
        "M4, S11, event-volume",
        "M5, S09, growth-rate-change",
        "M6, S06, acquisition-completeness",
        "M7, S08, no-negative-growth",
        "M8, S11, engagement-change",
        "M9, S14, top-user-share",
        "M12, S16, filings-reconcile",
        "M14, S20, late-arrivals",
    })
    void passWhatAScenarioBreaks(String requirement, String scenario, String check) {
        var broken = Scenario.all()
                .filter(candidate -> candidate.id().equals(scenario))
                .findAny()
                .orElseThrow();

        pipekeeper.evaluate(broken.pipeline());

        assertThat(broken.checks())
                .as("what ScenariosIT proves for %s", requirement)
                .contains(check);
        assertThat(outcome(broken.pipeline(), broken.pipeline() + "-" + check)).isEqualTo("PASS");
    }

    /** M14: engagement within a week. M15: the aggregate before the end of the month. */
    @ParameterizedTest
    @CsvSource({"engagement, S20", "executive-aggregate, S24"})
    void giveEveryIssueATimeToBeResolvedBy(String pipeline, String drill) {
        pipekeeper.order(drill, true);
        pipekeeper.evaluate(pipeline);
        eventually(() -> assertThat(incidents.openOn(pipeline)).isNotNull());

        var clock = pipekeeper.data("engineer-a", CLOCK, Map.of("id", incidents.openOn(pipeline)));

        assertThat(clock.getString("incident.resolutionClock.dueAt")).isNotNull();
        pipekeeper.order(drill, false);
        pipekeeper.evaluate(pipeline);
    }

    /** M1, M2: completion by 06:00, freshness under 24 hours. */
    @Test
    void areMissedWhenTheNightBringsNothing() {
        assertThat(outcome("aggregate-profit", "aggregate-profit-completion")).isEqualTo("PASS");
        assertThat(outcome("aggregate-profit", "aggregate-profit-freshness")).isEqualTo("PASS");

        pipekeeper.order("S01", true);
        pipekeeper.moveClock(Duration.ofMinutes(90));
        eventually(() -> assertThat(outcome("aggregate-profit", "aggregate-profit-completion"))
                .isEqualTo("FAIL"));
        pipekeeper.moveClock(Duration.ofHours(7));
        pipekeeper.evaluate("aggregate-profit");

        assertThat(outcome("aggregate-profit", "aggregate-profit-freshness")).isEqualTo("FAIL");
    }

    /** M10: schema, null percentage, duplicate records, date range, business rules, for every pipeline. */
    @Test
    void failOnRowsThatCannotBe() {
        var checks = List.of("schema", "platform-not-null", "no-duplicates", "date-range", "shares-add-up");
        pipekeeper.evaluate("daily-growth");
        assertThat(checks)
                .allSatisfy(check -> assertThat(outcome("daily-growth", "daily-growth-" + check))
                        .isEqualTo("PASS"));

        pipekeeper.order("M10", true);
        pipekeeper.evaluate("daily-growth");

        assertThat(checks)
                .allSatisfy(check -> assertThat(outcome("daily-growth", "daily-growth-" + check))
                        .isIn("FAIL", "WARN"));
    }

    private String outcome(String pipeline, String check) {
        return pipekeeper
                .data("engineer-a", VERDICTS, Map.of("id", pipeline))
                .getString("pipeline.checks.find { it.id == '%s' }.verdict.outcome".formatted(check));
    }
}
