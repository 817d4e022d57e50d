package io.pipekeeper.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that a killed launcher left running on the data directory, as its postmaster.pid says. */
final class StaleServer {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long START_TOLERANCE_SECONDS = 5;

    private StaleServer() {}

    static void stop(Path data) {
        running(data).ifPresent(StaleServer::stop);
    }

    private static Optional<ProcessHandle> running(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> startedAt(process, lines));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // no such file, or one that PostgreSQL itself will complain about
        }
    }

    /** A process id is used again one day; the start time in the third line tells the server from a stranger. */
    private static boolean startedAt(ProcessHandle process, List<String> lines) {
        var written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, written).abs().toSeconds() <= START_TOLERANCE_SECONDS)
                .orElse(false);
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
