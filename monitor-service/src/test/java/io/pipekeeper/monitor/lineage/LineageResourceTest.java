package io.pipekeeper.monitor.lineage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.intake.FoldRun;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class LineageResourceTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final MovableClock clock;
    private final FoldRun fold;

    LineageResourceTest(MovableClock clock, FoldRun fold) {
        this.clock = clock;
        this.fold = fold;
    }

    @Test
    void refusesWhoHasNoKey() {
        given().body(event("START", "r1", "other"))
                .post("/api/v1/lineage")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer wrong")
                .body(event("START", "r1", "other"))
                .post("/api/v1/lineage")
                .then()
                .statusCode(401);
    }

    @Test
    void foldsEventsIntoARunHoweverOftenTheyCome() throws IOException {
        MonitorTester.apply("traced", "traced");
        for (var type : new String[] {"COMPLETE", "START", "COMPLETE"}) {
            client().body(event(type, "r2", "traced"))
                    .post("/api/v1/lineage")
                    .then()
                    .statusCode(201);
        }

        fold.foldDue(clock.instant());

        var runs = MonitorTester.entity(
                Map.of("__typename", "Pipeline", "id", "traced"), "runs { id job state startedAt nominalStart }");
        assertThat(runs.getList("_entities[0].runs.id", String.class)).containsExactly("r2");
        assertThat(runs.getString("_entities[0].runs[0].state")).isEqualTo("COMPLETED");
        assertThat(runs.getString("_entities[0].runs[0].startedAt")).isEqualTo("2026-01-06T02:55:00Z");
    }

    @Test
    void takesCompressedEvents() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(event("START", "r3", "other").getBytes(StandardCharsets.UTF_8));
        }

        client().header("Content-Encoding", "gzip")
                .body(bytes.toByteArray())
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesOnlyWhatIsNoEvent() {
        client().body("{").post("/api/v1/lineage").then().statusCode(400).body("code", equalTo("INVALID_INPUT"));
        client().body("").post("/api/v1/lineage").then().statusCode(400);
        client().body("{\"run\": {}}").post("/api/v1/lineage").then().statusCode(400);
        // The second would get lost.
        client().body(event("START", "r7", "two") + event("COMPLETE", "r7", "two"))
                .post("/api/v1/lineage")
                .then()
                .statusCode(400)
                .body("message", startsWith("the body is not JSON: Trailing token"));
        client().body("{\"job\": {\"namespace\": \"a\", \"name\": \"b\"}, \"unheard\": [1]}")
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
    }

    @Test
    void takesOfABatchWhatIsGood() {
        client().body("[%s, {}, %s]".formatted(event("START", "r4", "other"), event("COMPLETE", "r4", "other")))
                .post("/api/v1/lineage/batch")
                .then()
                .statusCode(200)
                .body("status", equalTo("partial_success"))
                .body("summary.received", equalTo(3))
                .body("summary.successful", equalTo(2))
                .body("failed_events[0].index", equalTo(1))
                .body("failed_events[0].retriable", equalTo(false));
        client().body("{}").post("/api/v1/lineage/batch").then().statusCode(400);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofString("[" + "1,".repeat(5_000_000) + "1]");
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/v1/lineage/batch".formatted(RestAssured.port)))
                .header("Authorization", "Bearer lineage-key")
                .expectContinue(true) // else the answer comes while we are still sending
                .POST(body)
                .build();

        var answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static RequestSpecification client() {
        return given().header("Authorization", "Bearer lineage-key").contentType("application/json");
    }

    private static String event(String type, String run, String job) {
        return """
                {"eventType": "%s", "eventTime": "%s", "producer": "test",
                 "run": {"runId": "%s", "facets": {"nominalTime": {"nominalStartTime": "2026-01-05T00:00:00+01:00"}}},
                 "job": {"namespace": "demo", "name": "%s"}}
                """.formatted(type, type.equals("START") ? "2026-01-06T02:55:00Z" : "2026-01-06T03:13:00Z", run, job);
    }
}
