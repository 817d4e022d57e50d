package io.pipekeeper.monitor.metric;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.intake.Lenient;
import io.pipekeeper.monitor.period.Period;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads what comes to the plain door for metrics: one metric, or an array of them. Pure. */
final class MetricReader {

    private static final String SOURCE = "metrics";

    private MetricReader() {}

    /** What is wrong with the first that cannot be taken; empty when all can. */
    static Optional<String> fault(JsonNode body) {
        if (!body.isObject() && !body.isArray()) {
            return Optional.of("send a metric, or an array of metrics");
        }
        var metrics = each(body);
        for (int index = 0; index < metrics.size(); index++) {
            var fault = faultOfOne(metrics.get(index));
            if (fault.isPresent()) {
                return Optional.of("metric %d: %s".formatted(index, fault.get()));
            }
        }
        return Optional.empty();
    }

    static List<PushedMetric> read(JsonNode body, Instant receivedAt) {
        return each(body).stream().map(metric -> readOne(metric, receivedAt)).toList();
    }

    static List<JsonNode> each(JsonNode body) {
        return body.isArray() ? StreamSupport.stream(body.spliterator(), false).toList() : List.of(body);
    }

    private static Optional<String> faultOfOne(JsonNode metric) {
        if (!metric.path("dataset").isTextual() || !metric.path("metric").isTextual()) {
            return Optional.of("it needs `dataset` and `metric`, both texts");
        }
        if (Lenient.number(metric.path("value")) == null) {
            return Optional.of("it needs `value`, a number; leave out what is not known");
        }
        if (metric.hasNonNull("time") && Lenient.time(metric.path("time")) == null) {
            return Optional.of("`time` is not an instant such as 2026-01-06T03:13:00Z");
        }
        return metric.hasNonNull("period") && !isPeriod(metric.path("period").asText())
                ? Optional.of("`period` is not one such as 2026-01-05, 2026-W02 or 2026-01")
                : Optional.empty();
    }

    private static PushedMetric readOne(JsonNode metric, Instant receivedAt) {
        var time = Lenient.time(metric.path("time"));
        var value = Lenient.number(metric.path("value"));
        if (value == null) {
            throw new IllegalArgumentException("a metric without a value was taken in");
        }
        var toldAt = time == null || time.isAfter(receivedAt) ? receivedAt : time;
        return new PushedMetric(
                Lenient.name(metric.path("dataset")),
                Lenient.name(metric.path("metric")),
                metric.hasNonNull("period") ? metric.path("period").asText() : toldAt.toString(),
                value,
                toldAt,
                SOURCE,
                true);
    }

    private static boolean isPeriod(String key) {
        try {
            return Period.of(key).key().equals(key);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
