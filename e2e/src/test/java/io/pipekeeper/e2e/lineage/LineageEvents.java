package io.pipekeeper.e2e.lineage;

import java.util.function.IntFunction;

/** OpenLineage events of runs of a hundred jobs, as Spark sends them. */
record LineageEvents(String name) implements IntFunction<String> {

    private static final int JOBS = 100;

    @Override
    public String apply(int place) {
        return """
                {"eventType": "COMPLETE", "eventTime": "2026-01-06T03:13:00.512Z", "producer": "%1$s/%2$d",
                 "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                 "run": {"runId": "%1$s/%2$d", "facets": {
                   "nominalTime": {"_producer": "https://example.org/producer", "nominalStartTime": "2026-01-05T00:00:00+01:00"},
                   "parent": {"run": {"runId": "parent-%2$d"}, "job": {"namespace": "airflow", "name": "daily.load"}},
                   "processing_engine": {"version": "3.5.1", "name": "spark", "openlineageAdapterVersion": "1.55.0"},
                   "spark_properties": {"properties": {"spark.master": "yarn", "spark.app.name": "profit"}}}},
                 "job": {"namespace": "spark", "name": "job-%3$d", "facets": {
                   "jobType": {"processingType": "BATCH", "integration": "SPARK", "jobType": "SQL_JOB"}}},
                 "inputs": [{"namespace": "s3://lake", "name": "raw/orders-%3$d",
                   "facets": {"schema": {"fields": [{"name": "order_id", "type": "long"}, {"name": "amount", "type": "decimal(16,2)"}]}},
                   "inputFacets": {"inputStatistics": {"rowCount": 120000, "size": 7340032, "fileCount": 12}}}],
                 "outputs": [{"namespace": "s3://lake", "name": "gold/profit-%3$d",
                   "facets": {"schema": {"fields": [{"name": "day", "type": "date"}, {"name": "profit", "type": "decimal(16,2)"}]},
                     "columnLineage": {"fields": {"profit": {"inputFields": [
                       {"namespace": "s3://lake", "name": "raw/orders-%3$d", "field": "amount"}]}}}},
                   "outputFacets": {"outputStatistics": {"rowCount": 6, "size": 2048, "fileCount": 1}}}]}
                """.formatted(name, place, place % JOBS);
    }
}
