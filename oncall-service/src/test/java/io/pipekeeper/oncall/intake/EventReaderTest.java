package io.pipekeeper.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        var result = EventReader.read("""
                {"routing_key": "%s", "event_action": "trigger",
                 "payload": {"summary": "s", "source": "s", "severity": "info"}}
                """.formatted(KEY));

        assertThat(result)
                .isInstanceOfSatisfying(
                        EventReader.Result.Valid.class,
                        valid -> assertThat(valid.event().dedupKey()).hasSize(32));
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
    @CsvSource(
            delimiter = '|',
            value = {
                "{            | The body is not JSON: line 1, column 2",
                "[]           | The body must be a JSON object",
                "''           | The body must be a JSON object",
            })
    void refusesWhatIsNoEvent(String body, String error) {
        assertThat(errors(body)).containsExactly(error);
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
        var result = EventReader.read("""
                {"routing_key": "%s", "event_action": "trigger", "dedup_key": "k", "payload": %s}
                """.formatted(KEY, payload));
        assertThat(result).isInstanceOf(EventReader.Result.Valid.class);
        return (Event.Trigger) ((EventReader.Result.Valid) result).event();
    }

    private static List<String> errors(String body) {
        var result = EventReader.read(body);
        assertThat(result).isInstanceOf(EventReader.Result.Invalid.class);
        return ((EventReader.Result.Invalid) result).errors();
    }
}
