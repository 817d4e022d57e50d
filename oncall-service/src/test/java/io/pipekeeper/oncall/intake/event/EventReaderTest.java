package io.pipekeeper.oncall.intake.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    @Test
    void readsATrigger() {
        var signal = trigger("""
                {"summary": "Negative profit", "source": "analytics.aggregate_profit", "severity": "critical",
                 "timestamp": "2026-01-06T09:59:00+01:00", "group": "pipeline:aggregate-profit",
                 "custom_details": {"check": "aggregate-profit-no-negative-profit", "observed": -12}}
                """).signal("monitor", NINE);

        assertThat(signal.severity()).isEqualTo(IncidentSeverity.CRITICAL);
        assertThat(signal.detectedAt()).isEqualTo(Instant.parse("2026-01-06T08:59:00Z"));
        assertThat(signal.pipelineId()).isEqualTo("aggregate-profit");
        assertThat(signal.checkId()).isEqualTo("aggregate-profit-no-negative-profit");
        assertThat(signal.details()).contains("\"observed\":-12");
    }

    @Test
    void everyTriggerWithoutGroupIsOnItsOwn() {
        var signal = trigger("""
                {"summary": "Disk full", "source": "host-7", "severity": "error"}
                """).signal("cron", NINE);

        assertThat(signal.group()).isEqualTo("alert:cron:k");
        assertThat(signal.pipelineId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-06T09:00:01Z", "2026-01-05T08:59:59Z"})
    void doesNotBelieveAClockThatIsOff(String timestamp) {
        var signal = trigger("""
                {"summary": "s", "source": "s", "severity": "info", "timestamp": "%s"}
                """.formatted(timestamp)).signal("cron", NINE);

        assertThat(signal.detectedAt()).isEqualTo(NINE);
    }

    @Test
    void makesADedupKeyForATriggerWithoutOne() {
        var result = read("""
                {"routing_key": "%s", "event_action": "trigger",
                 "payload": {"summary": "s", "source": "s", "severity": "info"}}
                """.formatted(KEY));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Reading.Valid.class,
                        valid -> assertThat(((Event) valid.value()).dedupKey()).hasSize(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "resolve"})
    void needsADedupKeyForEverythingElse(String action) {
        assertThat(errors("""
                {"routing_key": "%s", "event_action": "%s"}
                """.formatted(KEY, action))).containsExactly("'dedup_key' is missing or blank");
    }

    @Test
    void saysEverythingThatIsWrong() {
        assertThat(errors("""
                {"routing_key": "short", "event_action": "trigger", "payload": {"severity": "fatal", "timestamp": "now"}}
                """))
                .containsExactly(
                        "Length of 'routing_key' is incorrect (should be 32 characters)",
                        "'payload.summary' is missing or blank",
                        "'payload.source' is missing or blank",
                        "'payload.severity' must be one of: critical, error, warning, info",
                        "'payload.timestamp' is not an ISO 8601 time with an offset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-06T08:59:00Z",
                "2026-01-06T09:59:00+01:00",
                "2026-01-06T09:59:00+0100",
                "2026-01-06T09:59:00+01",
                "2026-01-06T08:59:00.000+0000",
            })
    void readsAnyFormOfTime(String timestamp) {
        var signal = trigger("""
                {"summary": "s", "source": "s", "severity": "info", "timestamp": "%s"}
                """.formatted(timestamp)).signal("cron", NINE);

        assertThat(signal.detectedAt()).isEqualTo(Instant.parse("2026-01-06T08:59:00Z"));
    }

    @Test
    void keepsWhatAnEventBringsAlong() {
        var event = read("""
                {"routing_key": "%s", "event_action": "trigger",
                 "client": "Airflow", "client_url": "https://airflow.example/dags/profit",
                 "links": [{"href": "https://wiki.example/profit", "text": "Notes"}, {"href": "javascript:alert(1)"}, 7],
                 "images": [{"src": "https://charts.example/1.png", "alt": "Profit", "href": "file:///etc/passwd"}],
                 "payload": {"summary": "s", "source": "s", "severity": "info", "component": "dag", "class": "deadline",
                             "custom_details": {"observed": -12}}}
                """.formatted(KEY));

        var signal = ((Event.Trigger) ((Reading.Valid<Event>) event).value()).signal("cron", NINE);

        assertThat(signal.kind()).isEqualTo("deadline");
        assertThat(json(signal.details())).isEqualTo(json("""
                {"observed": -12, "component": "dag", "class": "deadline", "client": "Airflow",
                 "client_url": "https://airflow.example/dags/profit",
                 "links": [{"href": "https://wiki.example/profit", "text": "Notes"}],
                 "images": [{"src": "https://charts.example/1.png", "alt": "Profit"}]}
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "7", "\"text\"", "null", "[null]", "[[]]", "[{\"href\": {}}]", "[{\"href\": \"\"}]"})
    void decorationCostsNobodyAPage(String links) {
        var event = read("""
                {"routing_key": "%s", "event_action": "trigger", "links": %s, "images": %s, "client": %s, "client_url": %s,
                 "payload": {"summary": "s", "source": "s", "severity": "info", "custom_details": %s}}
                """.formatted(KEY, links, links, links, links, links));

        assertThat(event).isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "true", "[]", "{}", "\"\"", "\" \"", "\"\\u0000\""})
    void anyValueInAnyPlaceGetsAnAnswer(String value) {
        for (var place : List.of("summary", "source", "severity", "timestamp", "group", "class", "component")) {
            var event = read("""
                    {"routing_key": "%s", "event_action": "trigger", "payload": {"%s": %s}}
                    """.formatted(KEY, place, value));

            assertThat(event).isInstanceOf(Reading.Invalid.class);
        }
        for (var place : List.of("routing_key", "event_action", "dedup_key", "payload")) {
            assertThat(read("{\"%s\": %s}".formatted(place, value))).isInstanceOf(Reading.Invalid.class);
        }
    }

    @Test
    void storesNoCharacterThatPostgresRefuses() {
        var signal = trigger("""
                {"summary": "a\\u0000b", "source": "s", "severity": "info", "group": "\\u0000"}
                """).signal("cron", NINE);

        assertThat(signal.summary() + signal.group()).doesNotContain("\0");
    }

    @Test
    void aLongGroupIsReplacedByItsHash() {
        var signal = trigger("""
                {"summary": "s", "source": "s", "severity": "info", "group": "%s"}
                """.formatted("g".repeat(1024))).signal("cron", NINE);

        assertThat(signal.group()).startsWith("sha256:");
    }

    @Test
    void refusesAnUnknownAction() {
        assertThat(errors("""
                {"routing_key": "%s", "event_action": "explode"}
                """.formatted(KEY)))
                .containsExactly("'event_action' must be one of: trigger, acknowledge, resolve");
    }

    @Test
    void refusesASummaryThatIsTooLong() {
        assertThat(errors("""
                {"routing_key": "%s", "event_action": "trigger",
                 "payload": {"summary": "%s", "source": "s", "severity": "info"}}
                """.formatted(KEY, "x".repeat(1025))))
                .containsExactly("'payload.summary' is too long (at most 1024 characters)");
    }

    private static Event.Trigger trigger(String payload) {
        var result = read("""
                {"routing_key": "%s", "event_action": "trigger", "dedup_key": "k", "payload": %s}
                """.formatted(KEY, payload));
        assertThat(result).isInstanceOf(Reading.Valid.class);
        return (Event.Trigger) ((Reading.Valid<Event>) result).value();
    }

    private static List<String> errors(String body) {
        var result = read(body);
        assertThat(result).isInstanceOf(Reading.Invalid.class);
        return ((Reading.Invalid<Event>) result).errors();
    }

    private static Reading<Event> read(String body) {
        return EventReader.read(json(body));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
