package io.pipekeeper.e2e.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Processor time in seconds, as Linux counts it: also that of processes that have ended, such as parallel workers. */
final class Cpu {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private Cpu() {}

    /** A process and everything it has started. */
    static double ofTree(long pid) {
        var handle = ProcessHandle.of(pid).orElseThrow();
        var descendants = handle.descendants().map(ProcessHandle::pid);
        return of(Stream.concat(Stream.of(pid), descendants).toList());
    }

    static double of(Collection<Long> pids) {
        return pids.stream().mapToDouble(Cpu::of).sum();
    }

    /** Its own, and that of its children that have ended. */
    private static double of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return fields.subList(USER, CHILDREN_SYSTEM + 1).stream()
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (NoSuchFileException gone) {
            return 0; // it ended while we looked, and its parent has counted it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
