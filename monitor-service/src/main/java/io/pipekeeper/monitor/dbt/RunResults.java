package io.pipekeeper.monitor.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.assertion.Assertion;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.intake.Lenient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads `run_results.json`, versions 4 to 6: each test is a check that dbt ran. Pure. */
final class RunResults {

    static final String FILE = "run_results.json";

    private RunResults() {}

    static List<Assertion> read(JsonNode artifact, Instant receivedAt) {
        var at = DbtArtifact.writtenAt(artifact, receivedAt);
        List<Assertion> tests = new ArrayList<>();
        for (var result : artifact.path("results")) {
            var node = result.path("unique_id").asText("");
            if (node.startsWith("test.") || node.startsWith("unit_test.")) {
                tests.add(test(node, result, at));
            }
        }
        return tests;
    }

    private static Assertion test(String node, JsonNode result, Instant at) {
        var outcome = outcome(result);
        return DbtArtifact.told(node, name(node), outcome, observed(outcome, result), "the dbt test passes", at);
    }

    private static Outcome outcome(JsonNode result) {
        return switch (result.path("status").asText("").toLowerCase(Locale.ROOT)) {
            case "pass", "success" -> Outcome.PASS;
            case "warn" -> Outcome.WARN;
            case "skipped", "no-op" -> Outcome.SKIPPED;
            case "error", "runtime error" -> Outcome.ERROR;
            default -> Outcome.FAIL;
        };
    }

    private static String observed(Outcome outcome, JsonNode result) {
        var failures = result.path("failures");
        var message = Lenient.text(result.path("message"));
        var words = message.isEmpty()
                ? ""
                : ": " + message.strip().lines().findFirst().orElse("");
        return switch (outcome) {
            case PASS -> "it holds";
            case SKIPPED -> "dbt skipped it" + words;
            case ERROR -> "dbt could not run it" + words;
            default -> (failures.isNumber() ? "%s failures".formatted(failures.asText()) : "it does not hold") + words;
        };
    }

    /** `test.shop.not_null_orders_id.cf6c17daed`: what stands between the project and the hash. */
    private static String name(String node) {
        var parts = node.split("\\.", -1);
        return Lenient.name(parts.length > 2 ? parts[2] : node);
    }
}
