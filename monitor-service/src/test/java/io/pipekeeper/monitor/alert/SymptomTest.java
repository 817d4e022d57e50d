package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.Heard;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.Oncall;
import io.pipekeeper.monitor.dataset.DatasetDesk;
import io.pipekeeper.monitor.dataset.Edge;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A failure upstream absorbs its symptoms: what oncall hears, and in which incident. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class SymptomTest {

    @Oncall
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver oncall;

    private final MovableClock clock;
    private final AlertDesk desk;
    private final AlertRun sender;
    private final DatasetDesk datasets;

    SymptomTest(MovableClock clock, AlertDesk desk, AlertRun sender, DatasetDesk datasets) {
        this.clock = clock;
        this.desk = desk;
        this.sender = sender;
        this.datasets = datasets;
    }

    @Test
    void joinsTheIncidentOfItsCause() {
        var name = lineage("joins");
        raise(name + "-source", "late");
        send(1);
        raise(name + "-report", "1 row");

        send(1);

        var event = heard(name + "-report").getFirst();
        assertThat(event.at("/payload/group").asText()).isEqualTo("pipeline:joins-source");
        assertThat(event.at("/payload/component").asText()).isEqualTo("joins-report");
        assertThat(event.at("/payload/custom_details/pipeline").asText()).isEqualTo("joins-source");
        assertThat(event.at("/payload/custom_details/affects").asText()).isEqualTo("joins-report");
        assertThat(event.at("/payload/custom_details/symptom_of").asText())
                .isEqualTo("joins-source: joins-source: late");
        assertThat(shownCause(name + "-report")).isEqualTo("joins-source: late");
    }

    @Test
    void isKnownByWhatItsJobWasSeenToRead() {
        contract("seen-source", "{property: openLineageJob, value: etl/seen-source}");
        contract("seen-report", "{property: openLineageJob, value: etl/seen-report}");
        var now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> datasets.see(List.of(
                        new Edge("etl/seen-source", Edge.Role.WRITES, "db/source", now),
                        new Edge("etl/seen-report", Edge.Role.READS, "db/source", now))));
        raise("seen-source", "late");
        raise("seen-report", "1 row");

        send(1);

        assertThat(heard("seen-report").getFirst().at("/payload/group").asText())
                .isEqualTo("pipeline:seen-source");
    }

    @Test
    void isToldAfterACauseThatIsFoundALittleLater() {
        var name = lineage("later");
        raise(name + "-report", "1 row");
        send(1);
        raise(name + "-source", "late");

        send(29);

        assertThat(Heard.words(oncall, "check:later-"))
                .containsExactly(
                        "trigger check:later-source|demo.t|2026-01-05", "trigger check:later-report|demo.t|2026-01-05");
        assertThat(heard(name + "-report").getFirst().at("/payload/group").asText())
                .isEqualTo("pipeline:later-source");
    }

    @Test
    void isToldAnewWhenItOutlivesItsCause() {
        var name = lineage("outlives");
        raise(name + "-source", "late");
        raise(name + "-report", "1 row");
        send(1);
        receive(new Signal.Clear("check:outlives-source|demo.t"));
        send(1);

        send(60);
        send(58);
        var before = heard(name + "-report").size();
        send(1);

        assertThat(before).isOne();
        assertThat(heard(name + "-report"))
                .extracting(event -> event.path("event_action").asText() + " "
                        + event.at("/payload/group").asText())
                .containsExactly(
                        "trigger pipeline:outlives-source",
                        "resolve pipeline:outlives-source",
                        "trigger pipeline:outlives-report");
    }

    @Test
    void endsWithItsCause() {
        var name = lineage("ends");
        raise(name + "-source", "late");
        raise(name + "-report", "1 row");
        send(1);
        receive(new Signal.Clear("check:ends-source|demo.t"));
        receive(new Signal.Clear("check:ends-report|demo.t"));

        send(300);

        assertThat(heard(name + "-report"))
                .extracting(event -> event.path("event_action").asText())
                .containsExactly("trigger", "resolve");
    }

    @Test
    void doesNotWaitWhenItGoesOnInTheNextPeriod() {
        var name = lineage("goes-on");
        raise(name + "-report", "1 row");
        send(31);
        receive(AlertFixtures.raise("check:goes-on-report|demo.t", "2026-01-06", "1 row", "error", "goes-on-report"));

        send(1);

        assertThat(Heard.words(oncall, "check:goes-on-report|"))
                .containsExactly(
                        "trigger check:goes-on-report|demo.t|2026-01-05",
                        "trigger check:goes-on-report|demo.t|2026-01-06",
                        "resolve check:goes-on-report|demo.t|2026-01-05");
    }

    @Test
    void isNotHiddenBehindSomethingThatCanWait() {
        var name = lineage("hidden");
        raise(name + "-source", "late", "warning");
        send(1);
        raise(name + "-report", "1 row", "critical");

        send(1);

        assertThat(heard(name + "-report").getFirst().at("/payload/group").asText())
                .isEqualTo("pipeline:hidden-report");
    }

    @Test
    void isWhatCannotBeSeenWhileItsWarehouseCannotBeRead() {
        receive(new Signal.Raise("warehouse:lake", null, notice("critical", "lake", "warehouse-lake", "service")));
        receive(new Signal.Raise("monitor-error:x|lake.x", null, notice("error", "lake.x", "unread", "pipeline")));
        receive(new Signal.Raise("monitor-error:x|pond.x", null, notice("error", "pond.x", "unread", "pipeline")));

        send(1);

        assertThat(Heard.events(oncall, "monitor-error:x|lake")
                        .getFirst()
                        .at("/payload/group")
                        .asText())
                .isEqualTo("service:warehouse-lake");
        assertThat(Heard.events(oncall, "monitor-error:x|pond")
                        .getFirst()
                        .at("/payload/group")
                        .asText())
                .isEqualTo("pipeline:unread");
    }

    @Test
    void doesNotHangInACircle() {
        builds("circle-a", "circle-b");
        builds("circle-b", "circle-a");
        raise("circle-a", "1 row");
        raise("circle-b", "1 row");

        send(31);

        assertThat(Heard.events(oncall, "check:circle-"))
                .extracting(event -> event.at("/payload/group").asText())
                .containsExactly("pipeline:circle-a", "pipeline:circle-a");
    }

    /** A report that is built from a source, with names of their own. */
    private static String lineage(String name) {
        builds(name + "-source", name + "-report");
        return name;
    }

    private static void builds(String upstream, String pipeline) {
        contract(pipeline, "{property: upstream, value: [%s]}".formatted(upstream));
    }

    private static void contract(String pipeline, String property) {
        MonitorTester.apply("""
                apiVersion: v3.1.0
                kind: DataContract
                id: %s
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                customProperties: [%s]
                """.formatted(pipeline, property));
    }

    private static Notice notice(String severity, String source, String component, String kind) {
        return new Notice(
                source + " is not answering",
                severity,
                source,
                component,
                kind + ":" + component,
                "monitor-error",
                Map.of());
    }

    private void raise(String pipeline, String observed) {
        raise(pipeline, observed, "error");
    }

    private void raise(String pipeline, String observed, String severity) {
        receive(AlertFixtures.raise("check:%s|demo.t".formatted(pipeline), "2026-01-05", observed, severity, pipeline));
    }

    private void receive(Signal signal) {
        QuarkusTransaction.requiringNew().run(() -> desk.receive(List.of(signal), clock.instant()));
    }

    private void send(long seconds) {
        sender.sendDue(clock.moveBy(Duration.ofSeconds(seconds)));
    }

    private List<JsonNode> heard(String pipeline) {
        return Heard.events(oncall, "check:%s|".formatted(pipeline));
    }

    private static String shownCause(String pipeline) {
        return GraphQLTester.as("ana", "viewer")
                .data("{ alerts { component symptomOf { summary } } }")
                .getString("alerts.find { it.component == '%s' }.symptomOf.summary".formatted(pipeline));
    }
}
