package io.pipekeeper.monitor.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.assertion.Assertion;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.intake.Lenient;
import java.time.Instant;
import java.util.Optional;

/** What the artifacts of dbt have in common: metadata, and a result for each node. */
final class DbtArtifact {

    private DbtArtifact() {}

    /** Why it is no such artifact; empty when it is. */
    static Optional<String> fault(JsonNode artifact, String file) {
        var metadata = artifact.path("metadata");
        if (!metadata.isObject() || !artifact.path("results").isArray()) {
            return Optional.of("it has no `metadata` and `results`; send target/%s as dbt wrote it".formatted(file));
        }
        var schema = metadata.path("dbt_schema_version").asText("");
        return schema.isEmpty() || schema.contains(pathOf(file))
                ? Optional.empty()
                : Optional.of("it is of the schema %s; send target/%s to this door".formatted(schema, file));
    }

    /** The part of the address of a schema that tells the file: `/run-results/` is `run_results.json`. */
    private static String pathOf(String file) {
        return "/%s/".formatted(file.replace(".json", "").replace('_', '-'));
    }

    /** When it was written; not after it came. */
    static Instant writtenAt(JsonNode artifact, Instant receivedAt) {
        var told = Lenient.time(artifact.path("metadata").path("generated_at"));
        return told == null || told.isAfter(receivedAt) ? receivedAt : told;
    }

    /** How one node came out. Its project is the second part of its id: `test.shop.not_null_orders_id.cf6c17daed`. */
    static Assertion told(String node, String name, Outcome outcome, String observed, String expected, Instant at) {
        var parts = node.split("\\.", -1);
        var project = parts.length > 1 ? Lenient.name(parts[1]) : null;
        return new Assertion(
                Lenient.name("dbt|" + node), name, null, null, project, outcome, observed, expected, at, at);
    }
}
