package io.pipekeeper.launcher.wiring;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Eleven ports in a row, from the gateway's on. */
public record Ports(int base) {

    private static final int MIN = 1024;
    private static final int MAX = 65_535;

    public Ports {
        if (base < MIN || base + Part.values().length - 1 > MAX) {
            throw new Failure("The port has to be between " + MIN + " and " + (MAX - Part.values().length + 1)
                    + ", because the ten after it are used too, and not " + base + ".");
        }
    }

    public int of(Part part) {
        return base + part.offset();
    }

    public URI url(Part part) {
        return URI.create("http://localhost:" + of(part));
    }

    /** Fails with the first port that somebody else listens on. */
    public void requireFree() {
        for (var part : Part.values()) {
            if (isTaken(of(part))) {
                throw new Failure("Port " + of(part) + " is taken and " + part.title()
                        + " needs it; stop what listens there, or choose other ports with --port.");
            }
        }
    }

    /** A listener may hold the port on all addresses, or on the loopback address alone. */
    private static boolean isTaken(int port) {
        return !canListen(new InetSocketAddress(port)) || !canListen(loopback(port));
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean canListen(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
