package io.pipekeeper.monitor.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pipekeeper.monitor.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever stands in an event, it can be read: what is not as it should be is as if it were not there. */
class GarbageTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-06T08:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES =
            List.of("airflow-start", "airflow-fail", "spark-complete", "dbt-complete");
    private static final List<String> GARBAGE = List.of(
            "null",
            "true",
            "1e999999",
            "-0",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[[[null]]]",
            "{\"a\": {\"b\": []}}",
            "\"2026-13-45T99:00:00Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "123456789012345678901234567890",
            "\"" + "ä".repeat(3000) + "\"");

    @RepeatedTest(500)
    void readsWhateverStandsInIt(RepetitionInfo repetition) throws JsonProcessingException {
        var random = new Random(repetition.getCurrentRepetition());
        var json = Fixtures.json("openlineage/%s.json".formatted(FILES.get(random.nextInt(FILES.size()))));
        for (int spoiled = 0; spoiled < 1 + random.nextInt(5); spoiled++) {
            spoil(json, random);
        }

        var event = LineageEvent.of(JSON.readTree(json.toString()), RECEIVED);

        assertThat(event.edges()).allSatisfy(edge -> assertThat(edge.dataset()).hasSizeLessThan(260));
        assertThat(LineageFacts.of(event).metrics())
                .allSatisfy(metric ->
                        assertThat(metric.metric()).hasSizeLessThan(260).doesNotContain("\0"));
        assertThat(new LineageAssertions(event).read())
                .allSatisfy(assertion -> assertThat(assertion.observed()).doesNotContain("\0"));
        event.run().ifPresent(run -> assertThat(run.and(run)).isEqualTo(run));
    }

    /** Puts garbage at a random place. */
    private static void spoil(JsonNode json, Random random) throws JsonProcessingException {
        var node = json;
        while (node.isContainerNode() && !node.isEmpty()) {
            var place = random.nextInt(node.size());
            var stop = random.nextInt(4) == 0;
            var garbage = JSON.readTree(GARBAGE.get(random.nextInt(GARBAGE.size())));
            if (node instanceof ObjectNode object) {
                var field = object.propertyStream().skip(place).findFirst().orElseThrow();
                if (stop || !field.getValue().isContainerNode()) {
                    object.set(field.getKey(), garbage);
                    return;
                }
                node = field.getValue();
            } else if (node instanceof ArrayNode array) {
                if (stop || !array.get(place).isContainerNode()) {
                    array.set(place, garbage);
                    return;
                }
                node = array.get(place);
            }
        }
    }
}
