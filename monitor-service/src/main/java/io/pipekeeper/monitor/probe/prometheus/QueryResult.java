package io.pipekeeper.monitor.probe.prometheus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Answer.Sample;
import io.pipekeeper.monitor.probe.rule.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What Prometheus answers to an instant query: a number, or one for each series. */
final class QueryResult {

    private static final ObjectMapper JSON = new ObjectMapper();

    private QueryResult() {}

    static Answer read(String body, Duration latency) {
        try {
            return read(JSON.readTree(body), latency);
        } catch (JsonProcessingException | NumberFormatException e) {
            return new Answer.Nothing("the answer is not that of a Prometheus server");
        }
    }

    /** Why Prometheus refuses: what it says about the query. */
    static Answer refused(int status, String body) {
        try {
            var error = JSON.readTree(body).path("error").asText();
            return new Answer.Nothing("HTTP " + status + (error.isEmpty() ? "" : ": " + error));
        } catch (JsonProcessingException e) {
            return new Answer.Nothing("HTTP " + status);
        }
    }

    private static Answer read(JsonNode answer, Duration latency) {
        var result = answer.path("data").path("result");
        return switch (answer.path("data").path("resultType").asText()) {
            case "scalar" -> new Answer.Measured(List.of(sample(result, "")), latency);
            case "vector" -> new Answer.Measured(samples(result), latency);
            case "" -> new Answer.Nothing("the answer is not that of a Prometheus server");
            default -> new Answer.Nothing("the query is for a span of time: it has to be for an instant");
        };
    }

    private static List<Sample> samples(JsonNode result) {
        List<Sample> samples = new ArrayList<>();
        for (var series : result) {
            var labels = series.path("metric").properties().stream()
                    .filter(label -> !label.getKey().equals("__name__"))
                    .map(label -> label.getKey() + "=" + label.getValue().asText())
                    .collect(Collectors.joining(", "));
            samples.add(sample(series.path("value"), labels.isEmpty() ? "" : " (" + labels + ")"));
        }
        return samples;
    }

    private static Sample sample(JsonNode pair, String labels) {
        var value = number(pair.path(1).asText());
        return new Sample(value, Unit.NUMBER.show(value) + labels);
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
