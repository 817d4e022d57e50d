package io.pipekeeper.e2e;

import static io.pipekeeper.e2e.Pipekeeper.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S04: profit turns negative and a business unit is missing, at a time when nobody is watching. */
class BadNumbersIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/answer/\\S+");

    private final Pipekeeper pipekeeper = Pipekeeper.running();
    private final Incidents incidents = new Incidents(pipekeeper);

    @BeforeEach
    void allIsWell() {
        pipekeeper.awaitCalm();
    }

    @AfterEach
    void endTheDrill() {
        pipekeeper.mend("S04");
    }

    @Test
    void pageTheEngineerOnCallWithWhatToDo() {
        var primary = pipekeeper.inbox("engineer-a");

        pipekeeper.drill("S04", true);

        eventually(() -> assertThat(primary.calls()).hasSize(1));
        assertThat(primary.calls().getFirst())
                .contains("Aggregate Profit")
                .containsIgnoringCase("observed")
                .containsIgnoringCase("expected")
                .contains("Data quality issues")
                .contains("1.");
        eventually(() -> assertThat(
                        incidents.one(incidents.openOn("aggregate-profit")).getList("checkIds"))
                .contains("aggregate-profit-no-negative-profit", "aggregate-profit-no-missing-business-unit"));
        assertThat(primary.calls()).hasSize(1);
    }

    @Test
    void climbUntilSomebodyAnswers() {
        var secondary = pipekeeper.inbox("engineer-b");
        var manager = pipekeeper.inbox("engineering-manager");
        pipekeeper.drill("S04", true);
        eventually(() -> assertThat(incidents.openOn("aggregate-profit")).isNotNull());
        var incident = incidents.openOn("aggregate-profit");

        pipekeeper.moveClock(Duration.ofMinutes(31));
        eventually(() -> assertThat(secondary.calls()).hasSize(1));
        pipekeeper.moveClock(Duration.ofMinutes(15));
        eventually(() -> assertThat(incidents.timelineKinds(incident)).contains("STEP_SKIPPED"));
        pipekeeper.moveClock(Duration.ofMinutes(15));
        eventually(() -> assertThat(manager.calls()).hasSize(1));
        incidents.acknowledge(incident, "engineer-b");
        pipekeeper.moveClock(Duration.ofHours(2));

        assertThat(incidents.one(incident).getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(incidents.timelineKinds(incident)).doesNotContain("EXHAUSTED");
        assertThat(secondary.calls()).hasSize(1);
    }

    @Test
    void areShownByOneQueryAcrossFourServices() {
        pipekeeper.drill("S04", true);
        eventually(() -> assertThat(incidents.openOn("aggregate-profit")).isNotNull());

        var answer = pipekeeper.data("investor-relations", Queries.console("one-incident-whole"), Map.of());

        answer.setRootPath("data.pipeline");
        assertThat(answer.getString("primaryOwner.name")).isEqualTo("Engineer A");
        assertThat(answer.getList("onCall.person.name")).containsExactly("Engineer A", "Engineer B");
        assertThat(answer.getString("health.state")).isEqualTo("FAILING");
        assertThat(answer.getList("health.failing.observed"))
                .doesNotContainNull()
                .isNotEmpty();
        assertThat(answer.getString("incidents[0].guidance[0].scenario")).isEqualTo("Data quality issues");
        assertThat(answer.getString("incidents[0].stakeholderClock.dueAt")).isNotNull();
        assertThat(answer.getList("deadlines.dueAt")).hasSize(1);
    }

    @Test
    void resolveTheIncidentWhenTheDataAreMended() {
        pipekeeper.drill("S04", true);
        eventually(() -> assertThat(incidents.openOn("aggregate-profit")).isNotNull());
        var incident = incidents.openOn("aggregate-profit");

        pipekeeper.drill("S04", false);

        eventually(() -> assertThat(incidents.one(incident).getString("state")).isEqualTo("RESOLVED"));
        assertThat(incidents.timelineInstants(incident)).isSorted();
        assertThat(incidents.timelineKinds(incident))
                .containsSubsequence("DETECTED", "PAGED", "DELIVERED", "ALERT_RESOLVED", "DATA_VERIFIED", "RESOLVED");
    }

    @Test
    void areAcknowledgedByTheLinkOnThePage() {
        var primary = pipekeeper.inbox("engineer-a");
        pipekeeper.drill("S04", true);
        eventually(() -> assertThat(primary.mail()).isNotEmpty());
        var link = LINK.matcher(primary.mail().getFirst())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var incident = incidents.openOn("aggregate-profit");

        assertThat(RestAssured.get(link).asString()).contains("Acknowledge");
        assertThat(incidents.one(incident).getString("state")).isEqualTo("TRIGGERED");
        assertThat(RestAssured.post(link).statusCode()).isEqualTo(200);

        assertThat(incidents.one(incident).getString("state")).isEqualTo("ACKNOWLEDGED");
    }
}
