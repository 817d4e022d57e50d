package io.pipekeeper.monitor.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.intake.FoldRun;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same events in another order, some of them twice, leave the same in the database. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class FoldOrderTest {

    private static final List<String> TYPES = List.of("START", "RUNNING", "COMPLETE", "FAIL", "ABORT", "OTHER");

    private final MovableClock clock;
    private final FoldRun fold;

    FoldOrderTest(MovableClock clock, FoldRun fold) {
        this.clock = clock;
        this.fold = fold;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void leavesTheSameInWhateverOrderEventsCome(long seed) {
        var random = new Random(seed);
        var events = IntStream.range(0, 25).mapToObj(i -> event(random)).toList();
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, 10));
        Collections.shuffle(shuffled, random);

        tell("straight-" + seed, events, 25);
        tell("shuffled-" + seed, shuffled, 4);

        assertThat(known("shuffled-" + seed).replace("shuffled", "straight")).isEqualTo(known("straight-" + seed));
    }

    private void tell(String namespace, List<String> events, int foldAfter) {
        for (int i = 0; i < events.size(); i++) {
            LineageClient.send(events.get(i).replace("NAMESPACE", namespace));
            if (i % foldAfter == 0) {
                fold.foldDue(clock.instant());
            }
        }
        fold.foldDue(clock.instant());
    }

    private static String known(String namespace) {
        return GraphQLTester.as("admin", "admin")
                .data("""
                        query($job: String!, $dataset: String!) {
                          job(name: $job) {
                            runs { id state stateAt startedAt nominalStart problem cause lastEventAt }
                            reads { name } writes { name } }
                          dataset(name: $dataset) {
                            metrics { metric period value toldAt } fields { name type } upstream { name } }
                          assertions(dataset: $dataset) { name outcome observed about toldAt } }
                        """, Map.of("job", namespace + "/job", "dataset", namespace + "/out"))
                .get()
                .toString();
    }

    private static String event(Random random) {
        var minute = random.nextInt(6);
        var nominal = random.nextInt(3) == 0
                ? ""
                : "\"nominalTime\": {\"nominalStartTime\": \"2026-01-0%dT00:00:00Z\"}, "
                        .formatted(1 + random.nextInt(3));
        return """
                {"eventType": "%s", "eventTime": "2026-01-06T03:0%d:00Z",
                 "run": {"runId": "NAMESPACE-%d", "facets": {
                   %s"errorMessage": {"message": "out of memory %d"}}},
                 "job": {"namespace": "NAMESPACE", "name": "job"},
                 "inputs": [{"namespace": "NAMESPACE", "name": "in%d"}],
                 "outputs": [{"namespace": "NAMESPACE", "name": "out",
                   "facets": {"schema": {"fields": [{"name": "v%d", "type": "int"}]},
                     "dataQualityAssertions": {"assertions": [{"assertion": "a%d", "success": %b}]}},
                   "outputFacets": {"outputStatistics": {"rowCount": %d}}}]}
                """.formatted(
                        TYPES.get(random.nextInt(TYPES.size())),
                        minute,
                        random.nextInt(3),
                        nominal,
                        minute,
                        random.nextInt(3),
                        minute / 3,
                        random.nextInt(2),
                        random.nextBoolean(),
                        random.nextInt(5));
    }
}
