package io.pipekeeper.launcher.lineage;

import io.pipekeeper.launcher.warehouse.PipelineRun;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The OpenLineage events of a run: that it began, and how it ended. Pure: the same run has the same events. */
final class RunEvents {

    /** The namespace of the demo's jobs, as contracts name them. */
    static final String JOBS = "demo";

    /** The namespace of its tables, as contracts name them: the same wherever the demo's PostgreSQL listens. */
    static final String WAREHOUSE = "postgres://warehouse.example:5432";

    private static final String PRODUCER = "https://pipekeeper.example/demo";
    private static final String SPECIFICATION = "https://openlineage.io/spec/";

    List<Map<String, Object>> of(PipelineRun run) {
        List<Map<String, Object>> events = new ArrayList<>();
        events.add(event("START", run.startedAt(), run, Map.of()));
        var finished = run.finishedAt();
        var problem = run.problem();
        if (finished != null && problem != null) {
            events.add(event("FAIL", finished, run, Map.of("errorMessage", error(problem))));
        } else if (finished != null) {
            var complete = event("COMPLETE", finished, run, Map.of());
            complete.put("outputs", written(run));
            events.add(complete);
        }
        return events;
    }

    private Map<String, Object> event(String type, Instant at, PipelineRun run, Map<String, Object> facets) {
        Map<String, Object> all = new LinkedHashMap<>(facets);
        all.put("nominalTime", nominalTime(run));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventType", type);
        event.put("eventTime", at.toString());
        event.put("producer", PRODUCER);
        event.put("schemaURL", SPECIFICATION + "2-0-2/OpenLineage.json#/$defs/RunEvent");
        event.put("run", Map.of("runId", id(run).toString(), "facets", all));
        event.put("job", Map.of("namespace", JOBS, "name", run.pipeline()));
        event.put("inputs", run.inputs().stream().map(this::dataset).toList());
        event.put("outputs", run.outputs().stream().map(this::dataset).toList());
        return event;
    }

    /** A run that starts again is another run. */
    private static UUID id(PipelineRun run) {
        var name = "%s/%s/%s".formatted(run.pipeline(), run.day(), run.startedAt());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> dataset(String table) {
        return Map.of("namespace", WAREHOUSE, "name", "warehouse." + table);
    }

    /** What is complete tells how much it has written. */
    private List<Map<String, Object>> written(PipelineRun run) {
        var rows = run.rows();
        Map<String, Object> facets = rows == null
                ? Map.of()
                : Map.of(
                        "outputStatistics",
                        facet("1-0-2/OutputStatisticsOutputDatasetFacet.json", Map.of("rowCount", rows)));
        return run.outputs().stream()
                .map(table -> {
                    Map<String, Object> output = new LinkedHashMap<>(dataset(table));
                    output.put("outputFacets", facets);
                    return output;
                })
                .toList();
    }

    private static Map<String, Object> nominalTime(PipelineRun run) {
        return facet(
                "1-0-1/NominalTimeRunFacet.json",
                Map.of(
                        "nominalStartTime", run.dayBegins().toString(),
                        "nominalEndTime", run.dayEnds().toString()));
    }

    private static Map<String, Object> error(String problem) {
        var lines = problem.split("\n", 2);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", lines[0]);
        error.put("programmingLanguage", "JVM");
        if (lines.length > 1) {
            error.put("stackTrace", problem);
        }
        return facet("1-0-1/ErrorMessageRunFacet.json", error);
    }

    private static Map<String, Object> facet(String schema, Map<String, Object> fields) {
        Map<String, Object> facet = new LinkedHashMap<>(fields);
        facet.put("_producer", PRODUCER);
        facet.put("_schemaURL", SPECIFICATION + "facets/" + schema);
        return facet;
    }
}
