package io.pipekeeper.e2e.load;

import java.time.Duration;
import java.util.Locale;

/** Processor time that the parts have used up: what an event costs, however busy the machine is otherwise. */
public record ProcessorTime(String name, Duration service, Duration database, Duration benchmark) {

    /** What a service, its database and this process have used. */
    public static ProcessorTime now(String name, Duration service, Duration database) {
        return new ProcessorTime(name, service, database, of(ProcessHandle.current()));
    }

    public static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What was used since then, for each of some things. */
    public String since(ProcessorTime before, int things) {
        return String.format(
                Locale.ROOT,
                "%s %.2f ms, PostgreSQL %.2f ms, benchmark %.2f ms",
                name,
                each(service.minus(before.service), things),
                each(database.minus(before.database), things),
                each(benchmark.minus(before.benchmark), things));
    }

    private static double each(Duration all, int things) {
        return all.toNanos() / 1e6 / things;
    }
}
