package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.dataset.Edge;
import io.pipekeeper.monitor.dataset.Field;
import io.pipekeeper.monitor.dataset.OwnershipProposal;
import io.pipekeeper.monitor.dataset.SchemaSighting;
import io.pipekeeper.monitor.intake.Lenient;
import io.pipekeeper.monitor.metric.PushedMetric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the facets of an event tell beside the run: numbers, columns, owners. */
record LineageFacts(List<PushedMetric> metrics, List<SchemaSighting> schemas, List<OwnershipProposal> owners) {

    private static final int MOST_FIELDS = 2_000;

    static LineageFacts of(LineageEvent event) {
        var reader = new Reader(event);
        event.eachDataset(reader::read);
        var job = event.json().path("job");
        Lenient.fullName(job).ifPresent(name -> reader.owners(name, OwnershipProposal.Kind.JOB, job.path("facets")));
        return new LineageFacts(reader.metrics, reader.schemas, reader.owners);
    }

    /** Goes through the datasets of one event. */
    private static final class Reader {

        private final List<PushedMetric> metrics = new ArrayList<>();
        private final List<SchemaSighting> schemas = new ArrayList<>();
        private final List<OwnershipProposal> owners = new ArrayList<>();
        private final String period;
        private final boolean saysPeriod;
        private final String source;
        private final Instant at;

        Reader(LineageEvent event) {
            at = event.at();
            period = event.about().toString();
            saysPeriod = event.nominalStart().isPresent();
            source = Lenient.name(event.json().path("run").path("runId"));
        }

        void read(String dataset, Edge.Role role, JsonNode json) {
            var facets = json.path("facets");
            var statistics = role == Edge.Role.WRITES ? "written" : "read";
            numbers(dataset, statistics + ".", json.path("outputFacets").path("outputStatistics"));
            numbers(dataset, statistics + ".", json.path("inputFacets").path("inputStatistics"));
            quality(dataset, facets.path("dataQualityMetrics"));
            quality(dataset, json.path("inputFacets").path("dataQualityMetrics"));
            owners(dataset, OwnershipProposal.Kind.DATASET, facets);
            var fields = facets.path("schema").path("fields");
            if (fields.isArray() && !fields.isEmpty()) {
                List<Field> read = new ArrayList<>();
                fields("", fields, read);
                schemas.add(new SchemaSighting(dataset, role, at, read));
            }
        }

        private void owners(String subject, OwnershipProposal.Kind kind, JsonNode facets) {
            for (var owner : facets.path("ownership").path("owners")) {
                var name = Lenient.name(owner.path("name"));
                if (!name.isEmpty()) {
                    var type = Lenient.textOrNull(owner.path("type"));
                    owners.add(new OwnershipProposal(subject, kind, name, type, at));
                }
            }
        }

        private void quality(String dataset, JsonNode facet) {
            numbers(dataset, "", facet);
            facet.path("columnMetrics").properties().forEach(column -> {
                numbers(dataset, column.getKey() + ".", column.getValue());
                numbers(dataset, column.getKey() + ".q", column.getValue().path("quantiles"));
            });
        }

        private void numbers(String dataset, String prefix, JsonNode facet) {
            facet.properties().forEach(entry -> {
                var value = entry.getValue().isNumber() ? Lenient.number(entry.getValue()) : null;
                if (value != null) {
                    var metric = Lenient.name(prefix + entry.getKey());
                    metrics.add(new PushedMetric(dataset, metric, period, value, at, source, saysPeriod));
                }
            });
        }

        private static void fields(String path, JsonNode fields, List<Field> read) {
            for (var field : fields) {
                var name = path + Lenient.name(field.path("name"));
                if (read.size() < MOST_FIELDS) {
                    read.add(new Field(name, Lenient.name(field.path("type"))));
                    fields(name + ".", field.path("fields"), read);
                }
            }
        }
    }
}
