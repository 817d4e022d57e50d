package io.pipekeeper.launcher.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final int BASE = 28_310;

    @Test
    void areElevenInARow() {
        var ports = new Ports(8080);

        assertThat(ports.of(Part.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Part.MONITOR)).isEqualTo(8084);
        assertThat(ports.of(Part.POSTGRES)).isEqualTo(8087);
        assertThat(ports.of(Part.BROKER)).isEqualTo(8089);
        assertThat(ports.of(Part.WORKER)).isEqualTo(8090);
    }

    @Test
    void takenOneIsNamedWithWhatNeedsIt() throws IOException {
        try (var _ = new ServerSocket(BASE + 3, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Ports(BASE).requireFree())
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Port 28313 is taken and runbook-service needs it");
        }
    }

    @Test
    void freeOnesPass() {
        assertThatCode(() -> new Ports(BASE + 20).requireFree()).doesNotThrowAnyException();
    }

    @Test
    void outOfRangeAreRefused() {
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> new Ports(65_530)).isInstanceOf(Failure.class);
    }
}
