package io.pipekeeper.launcher.fleet;

import io.pipekeeper.launcher.folder.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The process ids of the fleet, with their start times, kept so that the next launcher can stop what a killed one left behind.
 */
final class Pids {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Settings file;
    private final Map<String, String> pids = new TreeMap<>();

    Pids(Settings file) {
        this.file = file;
    }

    void stopStale() {
        file.read()
                .forEach((pid, start) -> ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> started(process.info()).equals(start))
                        .ifPresent(Pids::stop));
        file.write(Map.of());
    }

    synchronized void add(ProcessHandle process) {
        pids.put(Long.toString(process.pid()), started(process.info()));
        file.write(pids);
    }

    synchronized void remove(ProcessHandle process) {
        pids.remove(Long.toString(process.pid()));
        file.write(pids);
    }

    /** A process id is used again one day; the start time tells our process from a stranger. */
    private static String started(ProcessHandle.Info info) {
        return info.startInstant().map(Instant::toString).orElse("unknown");
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .orTimeout(GRACE.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> {
                    process.destroyForcibly();
                    return process;
                })
                .join();
    }
}
