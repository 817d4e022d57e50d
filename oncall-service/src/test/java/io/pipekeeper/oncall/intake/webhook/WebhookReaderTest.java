package io.pipekeeper.oncall.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {

    @Test
    void readsATrigger() {
        var event = read(Mappings.full(), """
                {"event": "opened", "issue": {"id": 77, "title": "Load failed", "host": "etl-1", "team": "profit",
                                              "labels": ["aggregate-profit"], "priority": "P1"}}
                """);

        assertThat(event).isInstanceOfSatisfying(WebhookEvent.Trigger.class, trigger -> {
            assertThat(trigger.dedupKey()).isEqualTo("77");
            assertThat(trigger.summary()).isEqualTo("Load failed");
            assertThat(trigger.severity()).isEqualTo(IncidentSeverity.CRITICAL);
            assertThat(trigger.source()).isEqualTo("etl-1");
            assertThat(trigger.group()).isEqualTo("profit");
            assertThat(trigger.pipeline()).isEqualTo("aggregate-profit");
            assertThat(trigger.details()).contains("\"priority\":\"P1\"");
        });
    }

    @Test
    void needsNothingButTheKeyToEnd() {
        assertThat(read(Mappings.full(), "{\"event\": \"closed\", \"issue\": {\"id\": \"77\"}}"))
                .isEqualTo(new WebhookEvent.Resolve("77"));
        assertThat(read(Mappings.full(), "{\"event\": \"assigned\", \"issue\": {\"id\": \"77\"}}"))
                .isEqualTo(new WebhookEvent.Acknowledge("77"));
    }

    @Test
    void triggersWhenTheMappingNamesNoAction() {
        assertThat(read(Mappings.least(), "{\"summary\": \"s\", \"key\": \"k\"}"))
                .isEqualTo(new WebhookEvent.Trigger(
                        "k", "s", IncidentSeverity.ERROR, null, null, null, "{\"summary\":\"s\",\"key\":\"k\"}"));
    }

    @Test
    void saysWhereNothingWasFound() {
        assertThat(errors(Mappings.full(), "{\"event\": \"opened\"}"))
                .containsExactly(
                        "dedupKey: nothing is found at /issue/id", "summary: nothing is found at /issue/title");
        assertThat(errors(Mappings.full(), "{\"issue\": {\"id\": 1, \"title\": \"t\"}}"))
                .containsExactly("action: nothing is found at /event");
    }

    @Test
    void saysWhichWordItDoesNotKnow() {
        assertThat(errors(Mappings.full(), "{\"event\": \"exploded\", \"issue\": {\"id\": 1, \"title\": \"t\"}}"))
                .containsExactly("action: 'exploded' at /event is none of the words that the mapping knows");
    }

    @ParameterizedTest
    @CsvSource({"P2, ERROR", "P9, WARNING", "'', WARNING"})
    void fallsBackToTheSeverityThatTheMappingGives(String priority, IncidentSeverity severity) {
        var event = read(Mappings.full(), opened(priority));

        assertThat(((WebhookEvent.Trigger) event).severity()).isEqualTo(severity);
    }

    @Test
    void refusesAnUnknownSeverityWithoutSuchAFallBack() {
        assertThat(errors(Mappings.full(null), opened("P9")))
                .containsExactly("severity: 'P9' at /issue/priority is none of the words that the mapping knows");
        assertThat(errors(Mappings.full(null), opened("")))
                .containsExactly("severity: nothing is found at /issue/priority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "\"\"", "\"  \"", "[\"77\"]"})
    void findsNothingInWhatIsNoValue(String value) {
        assertThat(errors(Mappings.least(), "{\"summary\": \"s\", \"key\": %s}".formatted(value)))
                .containsExactly("dedupKey: nothing is found at /key");
    }

    @Test
    void bringsWhatIsTooLongIntoBounds() {
        var event = (WebhookEvent.Trigger) read(
                Mappings.least(),
                "{\"summary\": \"%s\", \"key\": \"%s\"}".formatted("s".repeat(5000), "k".repeat(5000)));

        assertThat(event.summary()).hasSize(1024);
        assertThat(event.dedupKey()).startsWith("sha256:");
    }

    private static String opened(String priority) {
        return "{\"event\": \"opened\", \"issue\": {\"id\": 1, \"title\": \"t\", \"priority\": \"%s\"}}"
                .formatted(priority);
    }

    private static WebhookEvent read(Mapping mapping, String body) {
        var reading = WebhookReader.read(mapping, json(body));
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<WebhookEvent>) reading).value();
    }

    private static List<String> errors(Mapping mapping, String body) {
        return switch (WebhookReader.read(mapping, json(body))) {
            case Reading.Valid<WebhookEvent> _ -> List.of();
            case Reading.Invalid<WebhookEvent>(var status, var errors) -> errors;
        };
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
