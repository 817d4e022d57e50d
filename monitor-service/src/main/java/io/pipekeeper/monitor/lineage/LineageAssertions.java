package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.assertion.Assertion;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.intake.Lenient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the facets `dataQualityAssertions` and `test` of an event tell of checks that others ran. */
record LineageAssertions(LineageEvent event) {

    List<Assertion> read() {
        List<Assertion> read = new ArrayList<>();
        // The same may stand in both places: dbt writes it twice.
        event.eachDataset((dataset, role, json) -> Stream.of("facets", "inputFacets")
                .map(place -> json.path(place).path("dataQualityAssertions").path("assertions"))
                .forEach(assertions -> assertions.forEach(one -> read.add(ofDataset(dataset, one)))));
        for (var test : event.json().path("run").path("facets").path("test").path("tests")) {
            read.add(ofRun(test));
        }
        return read;
    }

    private Assertion ofDataset(String dataset, JsonNode json) {
        var kind = Lenient.text(json.path("assertion"));
        var column = Lenient.textOrNull(json.path("column"));
        var where = column == null ? kind : "%s(%s)".formatted(kind, column);
        var name = Objects.requireNonNullElse(Lenient.textOrNull(json.path("name")), where);
        var outcome = json.path("success").asBoolean(false) ? Outcome.PASS : complaint(json);
        return assertion("%s|%s|%s".formatted(dataset, where, name), name, dataset, outcome, json);
    }

    private Assertion ofRun(JsonNode json) {
        var name = Lenient.name(json.path("name"));
        var outcome = switch (json.path("status").asText("").toLowerCase(Locale.ROOT)) {
            case "pass", "success" -> Outcome.PASS;
            case "skip", "skipped" -> Outcome.SKIPPED;
            default -> complaint(json);
        };
        return assertion("test|%s|%s".formatted(event.jobName(), name), name, null, outcome, json);
    }

    private Assertion assertion(String key, String name, @Nullable String dataset, Outcome outcome, JsonNode json) {
        var expected = Lenient.textOrNull(json.path("expected"));
        return new Assertion(
                Lenient.name(key),
                name,
                dataset,
                event.jobName(),
                null,
                outcome,
                observed(outcome, json),
                expected == null ? "as the tool says that runs it" : expected,
                event.about(),
                event.at());
    }

    private static String observed(Outcome outcome, JsonNode json) {
        var state = switch (outcome) {
            case PASS -> "it holds";
            case SKIPPED -> "it was skipped";
            default -> "it does not hold";
        };
        var actual = Lenient.text(json.path("actual"));
        var words = Lenient.text(json.path("description"));
        return state + (actual.isEmpty() ? "" : ", it is " + actual) + (words.isEmpty() ? "" : ": " + words);
    }

    private static Outcome complaint(JsonNode json) {
        var severity = json.path("severity").asText("").toLowerCase(Locale.ROOT);
        return severity.startsWith("warn") || severity.equals("info") ? Outcome.WARN : Outcome.FAIL;
    }
}
