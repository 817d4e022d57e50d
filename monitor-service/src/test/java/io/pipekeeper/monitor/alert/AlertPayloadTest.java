package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What oncall's operations page says about events. */
class AlertPayloadTest {

    private static final String ENDLESS = "x".repeat(1_000_000);

    @Test
    void namesPipelineCheckAndKind() throws JsonProcessingException {
        var payload = payload(AlertFixtures.open(AlertFixtures.raise("check:a|demo.t", "2026-01-05", "1 row")), null);

        assertThat(payload.path("group").asText()).isEqualTo("pipeline:profit");
        assertThat(payload.at("/custom_details/pipeline").asText()).isEqualTo("profit");
        assertThat(payload.at("/custom_details/since").asText()).isEqualTo("2026-01-06T09:00:00Z");
        assertThat(payload.path("class").asText()).isEqualTo("condition");
    }

    @Test
    void givesASymptomThePipelineOfItsIncident() throws JsonProcessingException {
        var probe = new Signal.Raise(
                "probe:kafka",
                null,
                new Notice("kafka is down", "critical", "kafka", "kafka", "service:kafka", "probe", Map.of()));
        var cause = AlertFixtures.told(AlertFixtures.open(probe));
        var symptom = AlertFixtures.toldWith(
                AlertFixtures.open(AlertFixtures.raise("check:a|demo.t", null, "no rows")), cause);

        var payload = payload(symptom, cause);

        assertThat(payload.path("group").asText()).isEqualTo("service:kafka");
        assertThat(payload.at("/custom_details/pipeline").isMissingNode()).isTrue();
        assertThat(payload.at("/custom_details/affects").asText()).isEqualTo("profit");
        assertThat(payload.at("/custom_details/symptom_of").asText()).isEqualTo("kafka: kafka is down");
    }

    @Test
    void staysWithinWhatReceiversTake() throws JsonProcessingException {
        var notice = new Notice(
                ENDLESS, "error", ENDLESS, ENDLESS, ENDLESS, "condition", Map.of("observed", ENDLESS, "expected", " "));

        var payload = payload(AlertFixtures.open(new Signal.Raise(ENDLESS, null, notice)), null);

        assertThat(payload.toString()).hasSizeLessThan(512 * 1024);
        for (var field : new String[] {"summary", "source", "component", "group"}) {
            assertThat(payload.path(field).asText())
                    .hasSizeLessThanOrEqualTo(1024)
                    .isNotBlank();
        }
    }

    private static JsonNode payload(Alert alert, @Nullable Alert cause) throws JsonProcessingException {
        return new ObjectMapper().readTree(AlertPayload.of(alert, cause));
    }
}
