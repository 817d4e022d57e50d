package io.pipekeeper.monitor.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Stands between us and a warehouse, and can cut the line or let it go dead. */
final class Relay implements AutoCloseable {

    private final ServerSocket server;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean dead;

    Relay(int port) throws IOException {
        this.port = port;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    /** The URL by way of the relay. */
    String by(String url) {
        return url.replace(":" + port + "/", ":" + server.getLocalPort() + "/");
    }

    static int portOf(String url) {
        return Integer.parseInt(url.replaceFirst("^[^0-9]*:([0-9]+)/.*$", "$1"));
    }

    /** The connections break. */
    void cut() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    /** The connections stay, and nothing comes through any more, on new ones either. */
    void goDead() {
        dead = true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                var here = server.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), port);
                open.addAll(List.of(here, there));
                Thread.startVirtualThread(() -> copy(here, there));
                Thread.startVirtualThread(() -> copy(there, here));
            }
        } catch (IOException e) {
            // Closed: that is how it ends.
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            copy(from.getInputStream(), to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // Cut: that is what it is for.
        }
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            while (dead) {
                LockSupport.park(this);
            }
            to.write(buffer, 0, read);
        }
    }
}
