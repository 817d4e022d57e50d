package io.pipekeeper.launcher.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The terminal: what the launcher says, and the short log of the processes with the time that the clock shows. */
public final class Console {

    /** The zone of the demo's rotas and deadlines. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;
    private volatile InstantSource clock = InstantSource.system();

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A console that nobody sees. */
    public static Console silent() {
        return new Console(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** From now on log lines carry the time of this clock. */
    public void follow(InstantSource shown) {
        clock = shown;
    }

    public void say(String line) {
        out.println(line);
    }

    /** One line of the log: when, who, what. */
    public void log(String who, String what) {
        out.printf("%s  %-18s %s%n", TIME.format(clock.instant().atZone(ZONE)), who, what);
    }
}
