package io.pipekeeper.monitor.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-06T08:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TYPES = List.of("START", "RUNNING", "COMPLETE", "FAIL", "ABORT", "OTHER");

    @RepeatedTest(200)
    void isTheSameInWhateverOrderAndHoweverOftenItsEventsCome(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var events = random.ints(1 + random.nextInt(8), 0, 1000)
                .mapToObj(seed -> randomEvent(new Random(seed)))
                .toList();

        var expected = fold(events);
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            var other = new ArrayList<>(events);
            other.addAll(events.subList(0, random.nextInt(events.size() + 1)));
            Collections.shuffle(other, random);
            assertThat(fold(other)).isEqualTo(expected);
        }
    }

    @Test
    void isCompleteWhenItFailedFirst() {
        var run =
                fold(List.of(event("COMPLETE", "03:13", ""), event("START", "02:55", ""), event("FAIL", "03:00", "")));

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.stateAt()).isEqualTo("2026-01-06T03:13:00Z");
        assertThat(run.startedAt()).isEqualTo("2026-01-06T02:55:00Z");
    }

    @Test
    void staysCompleteWhenAnEventOfItsRunningComesLate() {
        var run = fold(List.of(event("COMPLETE", "03:13", ""), event("RUNNING", "03:14", "")));

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.lastEventAt()).isEqualTo("2026-01-06T03:14:00Z");
    }

    @Test
    void countsATimeStillToComeFromWhenItCame() {
        var run = fold(List.of(json("""
                {"eventTime": "2026-01-06T08:05:01Z", "eventType": "COMPLETE", "run": {"runId": "r"},
                 "job": {"namespace": "demo", "name": "profit"}}
                """)));

        assertThat(run.stateAt()).isEqualTo(RECEIVED);
        assertThat(run.skewed()).isTrue();
    }

    @Test
    void takesATimeWithoutZoneAsUtc() {
        var run = fold(List.of(json("""
                {"eventTime": "2026-01-06T03:13:00.5", "eventType": "COMPLETE", "run": {"runId": "r"},
                 "job": {"namespace": "demo", "name": "profit"}}
                """)));

        assertThat(run.stateAt()).isEqualTo("2026-01-06T03:13:00.500Z");
        assertThat(run.job()).isEqualTo("demo/profit");
    }

    @Test
    void takesNothingThatADatabaseCannotHold() {
        var run = fold(List.of(json("""
                {"eventTime": "+999999999-01-01T00:00:00Z", "run": {"runId": "a\\u0000b"},
                 "job": {"namespace": "%s", "name": "profit"}}
                """.formatted("n".repeat(5000)))));

        assertThat(run.stateAt()).isEqualTo(RECEIVED);
        assertThat(run.id()).isEqualTo("ab");
        assertThat(run.job()).hasSizeLessThan(251).startsWith("nnn");
    }

    @Test
    void refusesOnlyWhatIsAboutNothing() {
        assertThat(LineageEvent.fault(json("{\"dataset\": {\"namespace\": \"a\", \"name\": \"b\"}}")))
                .isEmpty();
        assertThat(LineageEvent.fault(json("{\"job\": {\"namespace\": \"a\", \"name\": \"b\"}, \"unheard\": 1}")))
                .isEmpty();
        assertThat(LineageEvent.fault(json("{\"run\": {\"runId\": \"r\"}}"))).isPresent();
        assertThat(LineageEvent.fault(json("[]"))).isPresent();
    }

    private static Run fold(List<JsonNode> events) {
        return events.stream()
                .flatMap(event -> LineageEvent.of(event, RECEIVED).run().stream())
                .reduce(Run::and)
                .orElseThrow();
    }

    private static JsonNode randomEvent(Random random) {
        var minute = "03:%02d".formatted(random.nextInt(4));
        var nominal = random.nextBoolean() ? "2026-01-0%dT00:00:00Z".formatted(1 + random.nextInt(3)) : "";
        return event(TYPES.get(random.nextInt(TYPES.size())), minute, nominal);
    }

    private static JsonNode event(String type, String minute, String nominalStart) {
        return json("""
                {"eventTime": "2026-01-06T%s:00Z", "eventType": "%s",
                 "run": {"runId": "r", "facets": {"nominalTime": {"nominalStartTime": "%s"},
                                                  "parent": {"run": {"runId": "%s"}},
                                                  "errorMessage": {"message": "%s at %s"}}},
                 "job": {"namespace": "demo", "name": "profit"}}
                """.formatted(minute, type, nominalStart, nominalStart, type, minute));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
