package io.pipekeeper.monitor.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.intake.FoldRun;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The client of the OpenLineage project itself, as Spark and Flink use it, at our door. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class OpenLineageJavaTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");
    private static final ZonedDateTime MIDNIGHT = ZonedDateTime.of(2026, 1, 5, 0, 0, 0, 0, ZoneId.of("Europe/Berlin"));
    private static final UUID RUN = UUID.fromString("019b8fd1-6f00-7c3e-9b1a-0123456789ab");

    private final OpenLineage lineage = new OpenLineage(URI.create("https://pipekeeper.example/client"));
    private final MovableClock clock;
    private final FoldRun fold;

    OpenLineageJavaTest(MovableClock clock, FoldRun fold) {
        this.clock = clock;
        this.fold = fold;
    }

    @Test
    void isUnderstood() throws Exception {
        var client = client();
        client.emit(event(EventType.START, MIDNIGHT.plusHours(27), List.of()));
        client.emit(event(EventType.COMPLETE, MIDNIGHT.plusHours(28), List.of(orders())));
        client.close();
        fold.foldDue(clock.instant());

        var known = ADMIN.data("""
                { job(name: "java/nightly.load") { runs { id state startedAt stateAt nominalStart nominalEnd } }
                  dataset(name: "postgres://warehouse:5432/shop.public.java_orders") {
                    fields { name type } writtenBy { name } metrics { metric value period } } }""");

        assertThat(known.<Map<String, String>>get("job.runs[0]"))
                .isEqualTo(Map.of(
                        "id", RUN.toString(),
                        "state", "COMPLETED",
                        "startedAt", "2026-01-06T02:00:00Z",
                        "stateAt", "2026-01-06T03:00:00Z",
                        "nominalStart", "2026-01-04T23:00:00Z",
                        "nominalEnd", "2026-01-05T23:00:00Z"));
        assertThat(known.getList("dataset.fields.collect { it.name + ' ' + it.type }", String.class))
                .containsExactly("order_id bigint", "amount numeric");
        assertThat(known.getList("dataset.writtenBy.name", String.class)).containsExactly("java/nightly.load");
        assertThat(known.getList(
                        "dataset.metrics.collect { it.metric + ' ' + it.value + ' ' + it.period }", String.class))
                .containsExactlyInAnyOrder(
                        "written.rowCount 1200 2026-01-04T23:00:00Z", "written.size 65536 2026-01-04T23:00:00Z");
    }

    private static OpenLineageClient client() {
        var key = new ApiKeyTokenProvider();
        key.setApiKey("lineage-key");
        var config = new HttpConfig();
        config.setUrl(URI.create("http://localhost:" + RestAssured.port));
        config.setAuth(key);
        config.setCompression(HttpConfig.Compression.GZIP);
        return OpenLineageClient.builder().transport(new HttpTransport(config)).build();
    }

    private OpenLineage.RunEvent event(EventType type, ZonedDateTime at, List<OpenLineage.OutputDataset> outputs) {
        var period = lineage.newNominalTimeRunFacet(MIDNIGHT, MIDNIGHT.plusDays(1));
        var facets = lineage.newRunFacetsBuilder().nominalTime(period).build();
        return lineage.newRunEventBuilder()
                .eventType(type)
                .eventTime(at)
                .run(lineage.newRun(RUN, facets))
                .job(lineage.newJobBuilder()
                        .namespace("java")
                        .name("nightly.load")
                        .build())
                .outputs(outputs)
                .build();
    }

    private OpenLineage.OutputDataset orders() {
        var columns = List.of(column("order_id", "bigint"), column("amount", "numeric"));
        var statistics = lineage.newOutputStatisticsOutputDatasetFacetBuilder()
                .rowCount(1200L)
                .size(65_536L)
                .build();
        return lineage.newOutputDatasetBuilder()
                .namespace("postgres://warehouse:5432")
                .name("shop.public.java_orders")
                .facets(lineage.newDatasetFacetsBuilder()
                        .schema(lineage.newSchemaDatasetFacet(columns))
                        .build())
                .outputFacets(lineage.newOutputDatasetOutputFacetsBuilder()
                        .outputStatistics(statistics)
                        .build())
                .build();
    }

    private OpenLineage.SchemaDatasetFacetFields column(String name, String type) {
        return lineage.newSchemaDatasetFacetFieldsBuilder()
                .name(name)
                .type(type)
                .build();
    }
}
