package io.pipekeeper.launcher.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.launcher.console.Console;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(terminal, true, StandardCharsets.UTF_8));

    @Test
    void isReadyTogetherAndLeavesNothingBehind() throws IOException {
        var ports = List.of(freePort(), freePort());
        var pids = pids();

        try (var fleet = fleet(
                FakeService.named("first", ports.get(0), folder), FakeService.named("second", ports.get(1), folder))) {
            fleet.start();

            assertThat(ports).allMatch(FleetTest::answers);
            assertThat(pids.read()).hasSize(2);
        }

        assertThat(ports).noneMatch(FleetTest::answers);
        await().untilAsserted(() -> assertThat(pids.read()).isEmpty());
    }

    @Test
    void showsWhatAnOperatorWantsAndLogsEverything() throws IOException {
        try (var fleet = fleet(FakeService.named("fake", freePort(), folder))) {
            fleet.start();

            await().untilAsserted(() ->
                    assertThat(folder.resolve("fake.log")).content().contains("Not for the console"));
            assertThat(terminal.toString(StandardCharsets.UTF_8))
                    .contains("fake")
                    .contains("Listening")
                    .doesNotContain("Not for");
        }
    }

    @Test
    void saysWhyAProcessDiesAtItsStart() {
        try (var fleet = fleet(FakeService.named("broken", 0, folder))) {
            assertThatThrownBy(fleet::start)
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("broken stopped while starting: Wrong password")
                    .hasMessageContaining("broken.log");
        }
    }

    @Test
    void restartsAProcessThatDies() throws IOException {
        var port = freePort();
        try (var fleet = fleet(FakeService.named("mortal", port, folder))) {
            fleet.start();
            var first = pid();

            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            await().until(() -> pids().read().size() == 1 && pid() != first && answers(port));
            assertThat(terminal.toString(StandardCharsets.UTF_8))
                    .contains("mortal")
                    .contains("is started again");
        }
    }

    @Test
    void leavesAProcessDownThatWasStopped() throws IOException {
        var port = freePort();
        try (var fleet = fleet(FakeService.named("stopped", port, folder))) {
            fleet.start();

            fleet.kill("stopped");
            await().during(Duration.ofMillis(1500)).atMost(GRACE).until(() -> !answers(port));
            fleet.start("stopped");

            await().until(() -> answers(port));
        }
    }

    @Test
    void knowsItsProcessesByName() {
        try (var fleet = fleet(FakeService.named("known", 1, folder))) {
            assertThatThrownBy(() -> fleet.stop("unknown"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("there are known");
        }
    }

    @Test
    void stopsWhatAKilledLauncherLeftBehind() throws IOException {
        var orphan = new ProcessBuilder(
                        FakeService.named("orphan", freePort(), folder).command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var start = orphan.info().startInstant().orElseThrow().toString();
        pids().write(Map.of(
                Long.toString(orphan.pid()),
                start,
                Long.toString(ProcessHandle.current().pid()),
                "another start"));

        Fleet.stopStale(pids());

        assertThat(orphan.isAlive()).isFalse();
        assertThat(pids().read()).isEmpty();
    }

    private Fleet fleet(Service... services) {
        return new Fleet(List.of(services), pids(), console, GRACE);
    }

    private Settings pids() {
        return new Settings(folder.resolve("pids.properties"));
    }

    private long pid() {
        return Optional.of(pids().read().keySet())
                .filter(keys -> !keys.isEmpty())
                .map(keys -> Long.parseLong(keys.iterator().next()))
                .orElse(-1L);
    }

    private static boolean answers(int port) {
        return new HealthDoor(URI.create("http://127.0.0.1:" + port + "/")).isOpen();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
