package io.pipekeeper.oncall.intake.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What monitor-service sends when a failure upstream has symptoms downstream: one incident, and a second one only when needed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class SymptomEventsTest {

    private static final Monitor SOURCE = new Monitor("symptoms-source");
    private static final Monitor REPORT = new Monitor("symptoms-report");

    @BeforeEach
    void applyDemo() {
        Demo.apply();
    }

    @Test
    void belongToTheIncidentOfTheirCauseUntilTheyOutliveIt() {
        trigger("cause", SOURCE, Map.of());
        trigger("symptom", SOURCE, Map.of("affects", REPORT.pipeline(), "symptom_of", "symptoms-source: late"));
        var together = SOURCE.openIncident();
        var alone = REPORT.openIncident();

        resolve("cause");
        var afterTheCause = SOURCE.openIncident();
        resolve("symptom");
        trigger("symptom", REPORT, Map.of());

        assertThat(together).isNotNull().isEqualTo(afterTheCause);
        assertThat(alone).isNull();
        assertThat(SOURCE.openIncident()).isNull();
        assertThat(REPORT.openIncident()).isNotNull().isNotEqualTo(together);
    }

    private static void trigger(String key, Monitor incident, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("pipeline", incident.pipeline());
        var payload = Map.of(
                "summary",
                key,
                "source",
                "demo.t",
                "severity",
                "error",
                "group",
                "pipeline:" + incident.pipeline(),
                "custom_details",
                details);
        send(key, Map.of("event_action", "trigger", "payload", payload));
    }

    private static void resolve(String key) {
        send(key, Map.of("event_action", "resolve"));
    }

    private static void send(String key, Map<String, ?> event) {
        var body = new HashMap<String, Object>(event);
        body.put("routing_key", Outside.ROUTING_KEY);
        body.put("dedup_key", "symptoms:" + key);
        Monitor.send(body).then().statusCode(202);
    }
}
