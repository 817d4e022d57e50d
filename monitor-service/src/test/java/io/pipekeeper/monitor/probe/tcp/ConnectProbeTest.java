package io.pipekeeper.monitor.probe.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectProbeTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    private final ConnectProbe probe = new ConnectProbe();

    @Test
    void isContentWithSomebodyWhoAcceptsConnections() throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(ask(server.getLocalPort())).isInstanceOfSatisfying(Answer.Told.class, told -> {
                assertThat(told.well()).isTrue();
                assertThat(told.latency()).isPositive().isLessThan(TIMEOUT);
            });
        }
    }

    @Test
    void seesThatAConnectionIsRefused() throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.close();

        assertThat(ask(server.getLocalPort())).isEqualTo(new Answer.Silence("connection refused"));
    }

    /** Nobody accepts, and when the queue is full the kernel does not answer any more. */
    @Test
    void doesNotWaitForOneThatHangs() throws IOException {
        List<SocketChannel> waiting = new ArrayList<>();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) {
                waiting.add(begun(server.getLocalSocketAddress()));
            }
            assertThat(ask(server.getLocalPort())).isEqualTo(new Answer.Silence("no connection in time"));
        } finally {
            for (var channel : waiting) {
                channel.close();
            }
        }
    }

    @Test
    void saysThatANameIsUnknown() {
        assertThat(probe.ask(new Target.Tcp("no-such-host.invalid", 1), TIMEOUT))
                .isEqualTo(new Answer.Silence("its name is unknown"));
    }

    private static SocketChannel begun(SocketAddress address) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), ((InetSocketAddress) address).getPort()));
        return channel;
    }

    private Answer ask(int port) {
        return probe.ask(new Target.Tcp(InetAddress.getLoopbackAddress().getHostAddress(), port), TIMEOUT);
    }
}
