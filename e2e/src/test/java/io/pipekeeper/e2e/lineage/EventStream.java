package io.pipekeeper.e2e.lineage;

import io.pipekeeper.e2e.paging.Latencies;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sends OpenLineage events at a constant rate, each in a request of its own, whether or not the service keeps up. A latency
 * is counted from when the event should have left.
 */
record EventStream(URI server, String key, String name) {

    private static final int CONNECTIONS = 100;
    private static final int CREATED = 201;
    private static final int JOBS = 100;

    /** How long it took until each event was accepted; 0 where it was not. */
    record Result(AtomicLongArray nanos) {

        int accepted() {
            return acceptedPlaces().size();
        }

        int refused() {
            return nanos.length() - accepted();
        }

        Set<Integer> acceptedPlaces() {
            return IntStream.range(0, nanos.length())
                    .filter(place -> nanos.get(place) > 0)
                    .boxed()
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            var latencies = new Latencies(
                    IntStream.range(0, nanos.length()).mapToLong(nanos::get).filter(one -> one > 0));
            return "%s; %d accepted, %d not".formatted(latencies, accepted(), refused());
        }
    }

    Result send(int count, int perSecond) {
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        var gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var next = new AtomicInteger();
        var nanos = new AtomicLongArray(count);
        IntStream.range(0, CONNECTIONS)
                .mapToObj(_ -> Thread.startVirtualThread(() -> work(begin, gap, next, nanos)))
                .toList()
                .forEach(EventStream::join);
        return new Result(nanos);
    }

    private void work(long begin, long gap, AtomicInteger next, AtomicLongArray nanos) {
        try (var connection = new LineageConnection(server, key)) {
            for (var place = next.getAndIncrement(); place < nanos.length(); place = next.getAndIncrement()) {
                var intended = begin + place * gap;
                awaitNanos(intended);
                if (connection.post(event(place)) == CREATED) {
                    nanos.set(place, System.nanoTime() - intended);
                }
            }
        } catch (IOException killed) { // what was not answered is not counted as accepted
        }
    }

    private String event(int place) {
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

    private static void awaitNanos(long time) {
        for (var left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
