package io.pipekeeper.launcher.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private static final Ports PORTS = new Ports(28_340);

    private final Dependencies dependencies = Dependencies.open(PORTS);

    @AfterEach
    void close() {
        dependencies.close();
    }

    @Test
    void areThereAtFirst() throws IOException {
        assertThat(read("/health")).isEqualTo("{\"status\":\"UP\"}");
        assertThat(read("/latest")).contains("\"GBP\":1.17");
        assertThatCode(() -> call(Part.BROKER)).doesNotThrowAnyException();
    }

    @Test
    void canBeTakenAwayAndBroughtBack() {
        dependencies.takeAway("kafka");
        assertThatThrownBy(() -> call(Part.BROKER)).isInstanceOf(IOException.class);
        assertThatCode(() -> call(Part.RATES)).doesNotThrowAnyException();

        dependencies.bringBack("kafka");
        assertThatCode(() -> call(Part.BROKER)).doesNotThrowAnyException();
    }

    @Test
    void canBeTakenAwayTwice() {
        dependencies.takeAway("exchange-rate-api");
        dependencies.takeAway("exchange-rate-api");

        assertThatThrownBy(() -> call(Part.RATES)).isInstanceOf(IOException.class);
    }

    @Test
    void canBecomeSlow() throws IOException {
        dependencies.slowDown("exchange-rate-api", Duration.ofMillis(300));
        var begin = System.nanoTime();
        assertThat(read("/health")).contains("UP");
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(300_000_000);

        dependencies.speedUp("exchange-rate-api");
        assertThat(read("/health")).contains("UP");
        assertThatThrownBy(() -> dependencies.slowDown("kafka", Duration.ofMillis(300)))
                .hasMessage("There is no long way to kafka; there are exchange-rate-api, worker.");
    }

    @Test
    void tellHowFullTheWorkerIs() throws IOException {
        dependencies.strain(Vital.DISK, 98);
        assertThat(read(Part.WORKER, "/metrics"))
                .contains("container_fs_usage_bytes{device=\"/dev/sda1\",id=\"/\"} 526133493");

        dependencies.relieve(Vital.DISK);
        assertThat(read(Part.WORKER, "/metrics"))
                .contains("container_fs_usage_bytes{device=\"/dev/sda1\",id=\"/\"} 295279001");
    }

    @Test
    void areKnownByName() {
        assertThatThrownBy(() -> dependencies.takeAway("moon"))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no dependency moon; there are exchange-rate-api, kafka, worker.");
    }

    private static String read(String path) throws IOException {
        return read(Part.RATES, path);
    }

    private static String read(Part part, String path) throws IOException {
        try (var body = PORTS.url(part).resolve(path).toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void call(Part part) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), PORTS.of(part)).close();
    }
}
