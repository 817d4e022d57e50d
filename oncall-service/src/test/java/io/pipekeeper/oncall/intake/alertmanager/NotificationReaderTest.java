package io.pipekeeper.oncall.intake.alertmanager;

import static io.pipekeeper.oncall.intake.alertmanager.Notifications.FIRING;
import static io.pipekeeper.oncall.intake.alertmanager.Notifications.RESOLVED;
import static io.pipekeeper.oncall.intake.alertmanager.Notifications.alert;
import static io.pipekeeper.oncall.intake.alertmanager.Notifications.notification;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationReaderTest {

    private static final String SINCE = "2026-01-06T07:55:00.123Z";
    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    @Test
    void readsAnAlert() {
        var alert =
                read(notification("g", 0, alert("f1", FIRING, SINCE))).alerts().getFirst();

        var signal = alert.signal("prometheus", "group", NINE);

        assertThat(signal.dedupKey()).isEqualTo("f1");
        assertThat(signal.summary()).isEqualTo("Disk of db-1 fills");
        assertThat(signal.source()).isEqualTo("db-1:9100");
        assertThat(signal.severity()).isEqualTo(IncidentSeverity.CRITICAL);
        assertThat(signal.pipelineId()).isEqualTo("disk-f1");
        assertThat(signal.detectedAt()).isEqualTo(Instant.parse(SINCE));
        assertThat(signal.details()).contains("Full in 4 hours", "https://prometheus.example/graph?g0.expr=disk");
    }

    @Test
    void takesWhatGoesOnBeforeWhatHasEnded() {
        var notification = read(notification(
                "g",
                0,
                alert("b", RESOLVED, SINCE),
                alert("d", FIRING, SINCE),
                alert("a", RESOLVED, SINCE),
                alert("c", FIRING, SINCE)));

        assertThat(notification.alerts()).extracting(FiredAlert::fingerprint).containsExactly("c", "d", "a", "b");
    }

    @Test
    void endsTheRestOnlyWhenAllOfTheGroupIsSaidToBeOver() {
        assertThat(read(notification("g", 0, alert("a", RESOLVED, SINCE))).endsTheRest())
                .isTrue();
        assertThat(read(notification("g", 1, alert("a", RESOLVED, SINCE))).endsTheRest())
                .isFalse();
        assertThat(read(notification("g", 0, alert("a", FIRING, SINCE))).endsTheRest())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "critical, CRITICAL",
        "page, CRITICAL",
        "Warning, WARNING",
        "info, INFO",
        "none, INFO",
        "error, ERROR",
        "P1, ERROR",
    })
    void readsTheWordsThatRulesUse(String label, IncidentSeverity severity) {
        var body = notification("g", 0, alert("a", FIRING, SINCE))
                .replace("\"severity\": \"critical\"", "\"severity\": \"" + label + "\"");

        assertThat(read(body).alerts().getFirst().severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "5", "4.0", "", "a very long version of something else"})
    void refusesEveryOtherVersion(String version) {
        var body = notification("g", 0, alert("a", FIRING, SINCE))
                .replace("\"version\": \"4\"", "\"version\": \"%s\"".formatted(version));

        assertThat(errors(body)).singleElement().asString().startsWith("'version' must be \"4\", not \"");
    }

    @Test
    void saysWhichAlertIsWrong() {
        var body = notification("g", 0, alert("a", FIRING, SINCE), alert("", "smouldering", "yesterday"));

        assertThat(errors(body))
                .containsExactlyInAnyOrder(
                        "'alerts[1].fingerprint' is missing or blank",
                        "'alerts[1].status' must be one of: firing, resolved",
                        "'alerts[1].startsAt' is not an ISO 8601 time with an offset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"text\"", "{}", "[null]", "[7]", "[[]]", "[{}]"})
    void anyValueForAlertsGetsAnAnswer(String alerts) {
        var body = """
                {"version": "4", "groupKey": "g", "status": "firing", "alerts": %s}
                """.formatted(alerts);

        assertThat(NotificationReader.read(json(body))).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void aLongGroupKeyIsReplacedByItsHash() {
        var group = read(notification("g".repeat(5000), 0, alert("a", FIRING, SINCE)))
                .group("prometheus");

        assertThat(group).startsWith("sha256:").hasSize(71);
    }

    private static Notification read(String body) {
        var reading = NotificationReader.read(json(body));
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<Notification>) reading).value();
    }

    private static List<String> errors(String body) {
        var reading = NotificationReader.read(json(body));
        assertThat(reading).isInstanceOf(Reading.Invalid.class);
        return ((Reading.Invalid<Notification>) reading).errors();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
