package io.pipekeeper.monitor.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.assertion.Assertion;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.intake.Lenient;
import io.pipekeeper.monitor.period.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads `sources.json`, version 3: how fresh each source is, or that nobody could tell. Pure. */
final class Freshness {

    static final String FILE = "sources.json";

    private Freshness() {}

    static List<Assertion> read(JsonNode artifact, Instant receivedAt) {
        var at = DbtArtifact.writtenAt(artifact, receivedAt);
        List<Assertion> sources = new ArrayList<>();
        for (var result : artifact.path("results")) {
            var node = result.path("unique_id").asText("");
            if (!node.isEmpty()) {
                sources.add(source(node, result, at));
            }
        }
        return sources;
    }

    private static Assertion source(String node, JsonNode result, Instant at) {
        var parts = node.split("\\.", 3);
        var name = "freshness of " + parts[parts.length - 1];
        return DbtArtifact.told(node, Lenient.name(name), outcome(result), observed(result), expected(result), at);
    }

    private static Outcome outcome(JsonNode result) {
        return switch (result.path("status").asText("").toLowerCase(Locale.ROOT)) {
            case "pass" -> Outcome.PASS;
            case "warn" -> Outcome.WARN;
            case "error" -> Outcome.FAIL;
            default -> Outcome.ERROR;
        };
    }

    private static String observed(JsonNode result) {
        var newest = Lenient.time(result.path("max_loaded_at"));
        if (newest == null) {
            var error = Lenient.text(result.path("error"));
            return "dbt could not find out how fresh it is" + (error.isEmpty() ? "" : ": " + error);
        }
        var age = Duration.ofSeconds(result.path("max_loaded_at_time_ago_in_s").asLong(0));
        return "loaded last at %s, %s before".formatted(newest, TimeWords.of(age));
    }

    private static String expected(JsonNode result) {
        var criteria = result.path("criteria");
        var words = Stream.of(limit(criteria.path("warn_after"), "warn"), limit(criteria.path("error_after"), "fail"))
                .filter(limit -> !limit.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "fresh, as dbt says" : words;
    }

    private static String limit(JsonNode limit, String what) {
        return limit.path("count").isNumber()
                ? "%s after %s %s".formatted(what, limit.path("count").asText(), Lenient.text(limit.path("period")))
                : "";
    }
}
