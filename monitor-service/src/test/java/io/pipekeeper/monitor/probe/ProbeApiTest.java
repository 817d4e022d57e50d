package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.testkit.GraphQLTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class ProbeApiTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");
    private static final String APPLY =
            "mutation($files: [FileInput!]!) { applyProbes(files: $files) { created updated unchanged } }";
    private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");

    private final ProbeRun run;

    ProbeApiTest(ProbeRun run) {
        this.run = run;
    }

    @Test
    void appliesProbesOnceAndAgain() {
        assertThat(apply("again", "localhost:1", "").getList("applyProbes.created"))
                .containsExactly("again");
        assertThat(apply("again", "localhost:1", "").getList("applyProbes.unchanged"))
                .containsExactly("again");
        assertThat(apply("again", "localhost:2", "").getList("applyProbes.updated"))
                .containsExactly("again");
        assertThat(probe("again"))
                .containsEntry("kind", "TCP")
                .containsEntry("target", "localhost:2")
                .containsEntry("state", "WAITING")
                .containsEntry("pipelines", List.of("engagement"));
    }

    @Test
    void pagesForADependencyThatIsDownUntilItIsBack() throws IOException {
        var port = freePort();
        apply("broker", "localhost:" + port, "");

        probeAt(BEGIN);
        var whileDown = MonitorTester.openAlerts();
        try (var server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            probeAt(BEGIN.plusSeconds(10));
            probeAt(BEGIN.plusSeconds(20));
            assertThat(server.isBound()).isTrue();
        }

        assertThat(whileDown).contains("probe:broker");
        assertThat(MonitorTester.openAlerts()).doesNotContain("probe:broker");
        assertThat(probe("broker")).containsEntry("state", "UP").containsEntry("observed", "UP");
        assertThat(probe("broker").get("latency")).asString().startsWith("PT0");
    }

    @Test
    void forgetsWhatItKnewWhenTheQuestionIsAnother() throws IOException {
        var port = freePort();
        apply("moved", "localhost:" + port, "");
        probeAt(BEGIN.plusSeconds(100));
        var before = MonitorTester.openAlerts();

        apply("moved", "localhost:" + port, "suspend: true");
        probeAt(BEGIN.plusSeconds(200));

        assertThat(before).contains("probe:moved");
        assertThat(MonitorTester.openAlerts()).doesNotContain("probe:moved");
        assertThat(probe("moved")).containsEntry("state", "SUSPENDED");
    }

    @Test
    void doesNotPassOverAnAddressThatIsNotConfigured() {
        apply("unset", "${nowhere-configured}", "");

        probeAt(BEGIN.plusSeconds(300));

        assertThat(probe("unset"))
                .containsEntry("state", "NO_DATA")
                .containsEntry("target", "monitor.probe.values.nowhere-configured is not set");
        assertThat(MonitorTester.openAlerts()).contains("probe:unset");
    }

    @Test
    void takesAddressesFromConfigurationAndShowsNoSecret() {
        apply("configured", "${test-broker}", "");

        assertThat(probe("configured")).containsEntry("target", "broker.test:9092");
    }

    @Test
    void belongsToThePipelinesThatItConcerns() {
        apply("concerned", "localhost:1", "");

        var pipeline = MonitorTester.entity(Map.of("__typename", "Pipeline", "id", "engagement"), "probes { name }");
        var other = MonitorTester.entity(Map.of("__typename", "Pipeline", "id", "profit"), "probes { name }");

        assertThat(pipeline.getList("_entities[0].probes.name")).contains("concerned");
        assertThat(other.getList("_entities[0].probes.name")).isEmpty();
    }

    @Test
    void changesNothingWhenOneFileIsAtFault() {
        var files = Map.of(
                "files",
                List.of(
                        Map.of("path", "good.yaml", "content", file("innocent", "localhost:1", "")),
                        Map.of("path", "bad.yaml", "content", file("guilty", "localhost", ""))));

        assertThat(error(ADMIN, files)).isEqualTo("bad.yaml:6:16: an address is written host:port");
        assertThat(names()).doesNotContain("innocent", "guilty");
    }

    @Test
    void refusesNamesAndWarehousesThatAreNotThere() {
        assertThat(refusal(file("runbook", "localhost:1", "")))
                .isEqualTo("probes/test.yaml: runbook: the configuration has a probe of this name");
        assertThat(refusal("""
                apiVersion: pipekeeper.io/v1
                kind: Probes
                probes: [{name: lost, jdbc: {warehouse: elsewhere}}]
                """)).startsWith("probes/test.yaml: lost: no warehouse 'elsewhere' is configured");
    }

    @Test
    void letsOnlyAdminsApply() {
        var file = ContractFiles.files("probes/test.yaml", file("forbidden", "localhost:1", ""));

        assertThat(error(GraphQLTester.as("engineering-manager", "manager"), file))
                .contains("admin");
    }

    private void probeAt(Instant real) {
        run.probeDue(real).join();
    }

    private static JsonPath apply(String name, String address, String more) {
        return ADMIN.data(APPLY, ContractFiles.files("probes/test.yaml", file(name, address, more)));
    }

    private static String refusal(String content) {
        return error(ADMIN, ContractFiles.files("probes/test.yaml", content));
    }

    private static String error(GraphQLTester caller, Map<String, ?> files) {
        return caller.send(APPLY, files).getString("errors[0].message");
    }

    private static String file(String name, String address, String more) {
        return """
                apiVersion: pipekeeper.io/v1
                kind: Probes
                probes:
                  - name: %s
                    tcpSocket:
                      address: %s
                    pipelines: [engagement]
                    failureThreshold: 1
                    %s
                """.formatted(name, address, more);
    }

    private static Map<String, Object> probe(String name) {
        return ADMIN.data("{ probes { name kind target state observed latency pipelines } }")
                .getMap("probes.find { it.name == '" + name + "' }");
    }

    private static List<String> names() {
        return ADMIN.data("{ probes { name } }").getList("probes.name");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
