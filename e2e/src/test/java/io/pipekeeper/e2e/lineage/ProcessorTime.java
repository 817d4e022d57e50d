package io.pipekeeper.e2e.lineage;

import java.time.Duration;
import java.util.Locale;

/** Processor time that the parts have used up: what an event costs, however busy the machine is otherwise. */
record ProcessorTime(Duration monitor, Duration database, Duration benchmark) {

    static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What was used since then, for each of some things. */
    String since(ProcessorTime before, int things) {
        return String.format(
                Locale.ROOT,
                "monitor-service %.2f ms, PostgreSQL %.2f ms, benchmark %.2f ms",
                each(monitor.minus(before.monitor), things),
                each(database.minus(before.database), things),
                each(benchmark.minus(before.benchmark), things));
    }

    private static double each(Duration all, int things) {
        return all.toNanos() / 1e6 / things;
    }
}
