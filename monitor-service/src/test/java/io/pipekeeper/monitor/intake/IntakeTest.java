package io.pipekeeper.monitor.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class IntakeTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");

    private final MovableClock clock;
    private final FoldRun fold;
    private final FoldDesk desk;
    private final Intake intake;

    IntakeTest(MovableClock clock, FoldRun fold, FoldDesk desk, Intake intake) {
        this.clock = clock;
        this.fold = fold;
        this.desk = desk;
        this.intake = intake;
    }

    @Test
    void bearsNoMoreOfASmallBodyThanOfALargeOne() throws IOException {
        client().header("Content-Encoding", "gzip")
                .body(packed(20 << 20))
                .post("/api/v1/lineage")
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_LARGE"))
                .body("message", containsString("send it in parts"));
    }

    @Test
    void saysWhatToDoAboutABodyThatItCannotRead() {
        client().header("Content-Encoding", "br")
                .body("{}")
                .post("/api/v1/lineage")
                .then()
                .statusCode(415)
                .body("message", containsString("gzip"));
        client().header("Content-Encoding", "gzip")
                .body("{}")
                .post("/api/v1/lineage")
                .then()
                .statusCode(400)
                .body("message", containsString("cannot be read"));
        client().body("{\"job\": ")
                .post("/api/v1/lineage")
                .then()
                .statusCode(400)
                .body("message", containsString("not JSON"));
        client().body("[".repeat(2_000)).post("/api/v1/lineage").then().statusCode(400);
    }

    @Test
    void keepsWhatManyBringAtOnce() {
        var before = desk.due(PushKind.OPENLINEAGE, 10_000, clock.instant()).size();

        IntStream.range(0, 300)
                .mapToObj(i -> Thread.startVirtualThread(() -> intake.take(PushKind.OPENLINEAGE, List.of(numbered(i)))))
                .toList()
                .forEach(IntakeTest::join);
        intake.take(PushKind.OPENLINEAGE, List.of(numbered(7)));

        assertThat(desk.due(PushKind.OPENLINEAGE, 10_000, clock.instant())).hasSize(before + 300);
        fold.foldDue(clock.instant());
        assertThat(desk.due(PushKind.OPENLINEAGE, 10_000, clock.instant())).isEmpty();
    }

    @Test
    void keepsApartWhatNothingCanBeMadeOf() {
        var broken = new Letter("broken", PushKind.OPENLINEAGE, "{", clock.instant());
        var sound = Letter.of(PushKind.OPENLINEAGE, numbered(1000), clock.instant());
        desk.add(List.of(broken, sound));

        fold.foldDue(clock.instant());
        assertThat(desk.due(PushKind.OPENLINEAGE, 10, clock.moveBy(Duration.ofHours(1))))
                .containsExactly("broken");
        for (int attempt = 0; attempt < 3; attempt++) {
            fold.foldDue(clock.moveBy(Duration.ofMinutes(11)));
        }

        var kept = ADMIN.data("{ quarantine { id kind attempts problem body } }");
        assertThat(kept.getList("quarantine.id", String.class)).containsExactly("broken");
        assertThat(kept.getString("quarantine[0].problem")).contains("not JSON");
        assertThat(kept.getInt("quarantine[0].attempts")).isEqualTo(4);
        ADMIN.data("mutation { foldAgain(id: \"broken\") { id } }");
        assertThat(desk.due(PushKind.OPENLINEAGE, 10, clock.instant())).containsExactly("broken");
        for (int attempt = 0; attempt < 4; attempt++) {
            fold.foldDue(clock.moveBy(Duration.ofMinutes(11)));
        }
    }

    @Test
    void triesAgainWhatFailedWithAMessageThatNoTextCanHold() {
        var metric = JsonNodeFactory.instance
                .objectNode()
                .put("dataset", "intake/odd")
                .put("metric", "rows");
        var letter = Letter.of(PushKind.METRICS, metric.put("value", 1), clock.instant());
        desk.add(List.of(letter));

        assertThat(desk.postpone(letter.hash(), "odd: \0", clock.instant())).isFalse();
        fold.foldDue(clock.moveBy(Duration.ofMinutes(1)));

        assertThat(desk.due(PushKind.METRICS, 10, clock.instant())).isEmpty();
    }

    private static RequestSpecification client() {
        return given().header("Authorization", "Bearer lineage-key").contentType("application/json");
    }

    private static JsonNode numbered(int number) {
        var event = JsonNodeFactory.instance.objectNode().put("number", number);
        event.putObject("job").put("namespace", "intake").put("name", "job");
        return event;
    }

    private static byte[] packed(int blanks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(" ".repeat(blanks).getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
