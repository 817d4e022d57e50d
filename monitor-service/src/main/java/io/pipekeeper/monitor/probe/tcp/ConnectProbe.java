package io.pipekeeper.monitor.probe.tcp;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Finds out whether somebody accepts connections, and how long that takes. */
@ApplicationScoped
public class ConnectProbe {

    public Answer ask(Target.Tcp target, Duration timeout) {
        var address = new InetSocketAddress(target.host(), target.port());
        if (address.isUnresolved()) {
            return new Answer.Silence("its name is unknown");
        }
        var begin = System.nanoTime();
        try (var socket = new Socket()) {
            socket.connect(address, (int) timeout.toMillis());
            return new Answer.Told(true, "UP", Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            return new Answer.Silence(inWords(e));
        }
    }

    private static String inWords(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException slow -> "no connection in time";
            case NoRouteToHostException nowhere -> "no way leads there";
            case ConnectException refused -> "connection refused";
            default -> "the connection broke";
        };
    }
}
