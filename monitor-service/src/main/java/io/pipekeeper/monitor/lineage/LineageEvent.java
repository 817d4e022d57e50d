package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.dataset.Edge;
import io.pipekeeper.monitor.intake.Lenient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An OpenLineage event, read leniently, as events in the field do not keep to the letter of the specification.
 *
 * @param at when it happened: as it says, unless it says nothing or a time that is still to come
 * @param skewed whether its time was still to come
 */
record LineageEvent(JsonNode json, Instant at, boolean skewed) {

    /** Clocks differ by this much without anybody being wrong. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static LineageEvent of(JsonNode json, Instant receivedAt) {
        var told = Lenient.time(json.path("eventTime"));
        var skewed = told != null && told.isAfter(receivedAt.plus(TOLERANCE));
        return new LineageEvent(json, told == null || skewed ? receivedAt : told, skewed);
    }

    /** Why the event cannot be taken at all; empty when it can. Unknown facets and fields are no reason. */
    static Optional<String> fault(JsonNode event) {
        if (!event.isObject()) {
            return Optional.of("an event is a JSON object");
        }
        var named = Lenient.isNamed(event.path("job")) || Lenient.isNamed(event.path("dataset"));
        return named ? Optional.empty() : Optional.of("an event needs a job or a dataset with namespace and name");
    }

    /** What it tells of a run; empty when it is about a job or a dataset only. */
    Optional<Run> run() {
        var id = Lenient.name(json.path("run").path("runId"));
        return id.isEmpty() ? Optional.empty() : job().map(job -> run(id, job));
    }

    /** What its job reads and writes. */
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        job().ifPresent(job -> eachJobDataset((dataset, role, told) -> edges.add(new Edge(job, role, dataset, at))));
        return edges;
    }

    /** When the period starts that it is about; without one, when it happened. */
    Instant about() {
        return nominalStart().orElse(at);
    }

    /** When the period starts that it is about, as it says. */
    Optional<Instant> nominalStart() {
        return Optional.ofNullable(Lenient.time(runFacet("nominalTime").path("nominalStartTime")));
    }

    /** The job, as `namespace/name`; null when the event is about a dataset only. */
    @Nullable
    String jobName() {
        return job().orElse(null);
    }

    /** Every dataset that it tells something of. One that it is about is as good as written. */
    void eachDataset(DatasetReader reader) {
        eachJobDataset(reader);
        each(json.path("dataset"), Edge.Role.WRITES, reader);
    }

    /** Reads what is told of a dataset. */
    interface DatasetReader {
        void read(String name, Edge.Role role, JsonNode told);
    }

    private Run run(String id, String job) {
        var state = RunState.ofEvent(json.path("eventType").asText("OTHER"));
        var nominal = runFacet("nominalTime");
        var nominalStart = Lenient.time(nominal.path("nominalStartTime"));
        var problem = Lenient.textOrNull(runFacet("errorMessage").path("message"));
        return new Run(
                id,
                job,
                state,
                at,
                state == RunState.STARTED ? at : null,
                nominalStart,
                Lenient.time(nominal.path("nominalEndTime")),
                nominalStart == null ? null : at,
                at,
                problem,
                cause(state),
                skewed,
                origin());
    }

    private @Nullable RunCause cause(RunState state) {
        var error = runFacet("errorMessage");
        return state.fails() || error.isObject()
                ? FailureCause.of(
                        error.path("message").asText(""),
                        error.path("stackTrace").asText(""))
                : null;
    }

    private RunOrigin origin() {
        var parent = runFacet("parent").isObject() ? runFacet("parent") : runFacet("parentRun");
        var parentRun = Lenient.name(parent.path("run").path("runId"));
        var type = jobFacet("jobType").path("processingType").asText("");
        return new RunOrigin(
                parentRun.isEmpty() ? null : parentRun,
                Lenient.fullName(parent.path("job")).orElse(null),
                engine(),
                type.equalsIgnoreCase("STREAMING"));
    }

    private @Nullable String engine() {
        var engine = runFacet("processing_engine");
        var name = Lenient.textOrNull(engine.path("name"));
        var version = Lenient.text(engine.path("version"));
        return name == null ? null : (name + " " + version).strip();
    }

    private Optional<String> job() {
        return Lenient.fullName(json.path("job"));
    }

    private JsonNode runFacet(String name) {
        return json.path("run").path("facets").path(name);
    }

    private JsonNode jobFacet(String name) {
        return json.path("job").path("facets").path(name);
    }

    private void eachJobDataset(DatasetReader reader) {
        json.path("inputs").forEach(input -> each(input, Edge.Role.READS, reader));
        json.path("outputs").forEach(output -> each(output, Edge.Role.WRITES, reader));
    }

    private static void each(JsonNode dataset, Edge.Role role, DatasetReader reader) {
        Lenient.fullName(dataset).ifPresent(name -> reader.read(name, role, dataset));
    }
}
