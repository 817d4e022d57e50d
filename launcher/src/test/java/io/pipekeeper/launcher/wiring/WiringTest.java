package io.pipekeeper.launcher.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.fleet.Service;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {

    @TempDir
    private static Path parent;

    private static DataFolder folder;
    private static Wiring wiring;

    /** Once, since it makes key pairs. */
    @BeforeAll
    static void open() {
        var data = parent.resolve("data");
        folder = DataFolder.open(data);
        wiring = new Wiring(parent, folder, new Ports(9000), new Secrets(data), data.resolve("clock.properties"));
    }

    @AfterAll
    static void close() throws Exception {
        folder.close();
    }

    @Test
    void givesEachProcessItsPortAndItsDatabase() throws IOException {
        var oncall = service("oncall-service");

        assertThat(oncall.ready()).hasToString("http://localhost:9002/q/health/ready");
        assertThat(oncall.environment())
                .containsEntry("QUARKUS_HTTP_PORT", "9002")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:9007/oncall");
    }

    @Test
    void letsPagesGoToThisMachine() throws IOException {
        assertThat(service("oncall-service").environment())
                .containsEntry("ONCALL_PAGING_ALLOW_PRIVATE_ADDRESSES", "true")
                .containsEntry("ONCALL_PUBLIC_URL", "http://localhost:9002");
    }

    @Test
    void givesTheKeyThatSignsAnswersToOneProcessOnly() throws IOException {
        var key = service("oncall-service").environment().get("ONCALL_ANSWER_SIGNING_KEY");

        assertThat(key).isNotNull().hasSizeGreaterThanOrEqualTo(32);
        assertThat(service("gateway").environment()).doesNotContainValue(key);
        assertThat(service("monitor-service").environment()).doesNotContainValue(key);
    }

    @Test
    void sendsPagesToTheMailboxInClear() throws IOException {
        assertThat(service("oncall-service").environment())
                .containsEntry("ONCALL_MAIL_HOST", "localhost")
                .containsEntry("ONCALL_MAIL_PORT", "9006")
                .containsEntry("ONCALL_MAIL_TLS", "disabled");
    }

    @Test
    void tellsACallerTheKeyAndTheOneCalledItsHashOnly() throws IOException {
        var key = service("oncall-service").environment().get("PIPEKEEPER_MACHINE_KEY");

        assertThat(key).isNotNull();
        assertThat(service("ownership-service").environment()).doesNotContainValue(key);
        assertThat(service("ownership-service").environment().get("PIPEKEEPER_MACHINE_KEY_SHA256"))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void hasOncallListenToTheHeartOfTheMonitor() throws IOException {
        var monitor = service("monitor-service").environment();
        var oncall = service("oncall-service").environment();

        assertThat(monitor).containsEntry("MONITOR_BEAT_URL", "http://localhost:9002");
        assertThat(oncall.get("ONCALL_HEARTBEAT_DECLARED_MONITOR_KEY_SHA256")).matches("[0-9a-f]{64}");
        assertThat(oncall).doesNotContainValue(monitor.get("MONITOR_BEAT_KEY"));
    }

    @Test
    void keepsThePrivateKeyOfTheGatewayFromTheServices() throws IOException {
        var file = service("gateway").environment().get("PIPEKEEPER_SIGNING_KEY_FILE");

        assertThat(Path.of(file)).content().startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(service("runbook-service").environment()).doesNotContainValue(file);
    }

    @Test
    void hasTheMonitorProbeEveryProcessByItsName() throws IOException {
        assertThat(service("monitor-service").command())
                .contains("-Dmonitor.probe.targets.runbook-service=http://localhost:9003/q/health/ready")
                .contains("-Dmonitor.probe.targets.gateway=http://localhost:9000/q/health/ready")
                .contains("-Dmonitor.probe.metrics.gateway.url=http://localhost:9000/q/metrics")
                .contains("-Dmonitor.probe.metrics.gateway.of=cpu,memory")
                .contains("-Dmonitor.probe.metrics.monitor-service.of=cpu,memory,pool,disk")
                .contains("-Dmonitor.probe.values.warehouse=localhost:9007")
                .contains("-Dmonitor.probe.values.exchange-rate-api=http://localhost:9008")
                .contains("-Dmonitor.probe.values.kafka=localhost:9009")
                .contains("-Dmonitor.probe.values.worker=http://localhost:9010");
    }

    @Test
    void saysWhatHasNotBeenBuilt(@TempDir Path empty) {
        var unbuilt = new Wiring(empty, folder, new Ports(9000), new Secrets(empty), empty.resolve("clock.properties"));

        assertThatThrownBy(() -> unbuilt.services(Jvm.Mode.PLAIN))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("ownership-service has not been built");
    }

    @Test
    void usesTheRecordOfAStartOnlyForTheBuildThatMadeIt() throws IOException {
        build();
        assertThat(wiring.isTrained()).isFalse();

        for (var part :
                List.of("ownership-service", "oncall-service", "runbook-service", "monitor-service", "gateway")) {
            Files.writeString(folder.caches().resolve(part + ".aot"), "");
        }
        assertThat(wiring.isTrained()).isTrue();
        assertThat(wiring.services(Jvm.Mode.TRAINED))
                .allMatch(service -> service.command().toString().contains(".aot"));
    }

    private static Service service(String name) throws IOException {
        build();
        return wiring.services(Jvm.Mode.PLAIN).stream()
                .filter(service -> service.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static void build() throws IOException {
        for (var part :
                List.of("ownership-service", "oncall-service", "runbook-service", "monitor-service", "gateway")) {
            var application = parent.resolve(part).resolve("target/quarkus-app/quarkus");
            Files.createDirectories(application);
            var built = Files.writeString(application.resolve("quarkus-application.dat"), "");
            Files.setLastModifiedTime(built, FileTime.from(Instant.EPOCH));
            Files.writeString(application.resolveSibling("quarkus-run.jar"), "");
        }
    }
}
