package io.pipekeeper.launcher.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Stands for the machine on which the pipelines run, and tells how busy and how full it is in the words of cAdvisor. */
final class Worker {

    private static final int CORES = 8;
    private static final long MEMORY = 32L << 30;
    private static final long DISK = 500L << 30;
    private static final double SECOND = 1e9;

    private final Map<Vital, Integer> strained = new EnumMap<>(Vital.class);
    private double cpuSeconds;
    private Instant counted;

    Worker(Instant now) {
        this.counted = now;
    }

    /** From now on so many percent of it are in use. */
    synchronized void strain(Vital vital, int percent, Instant now) {
        count(now);
        strained.put(vital, percent);
    }

    /** From now on as much of it is in use as ever. */
    synchronized void relieve(Vital vital, Instant now) {
        count(now);
        strained.remove(vital);
    }

    /** What a metrics endpoint shows. */
    synchronized String metrics(Instant now) {
        count(now);
        return """
                # TYPE machine_cpu_cores gauge
                machine_cpu_cores %d
                # TYPE machine_memory_bytes gauge
                machine_memory_bytes %d
                # TYPE container_cpu_usage_seconds_total counter
                container_cpu_usage_seconds_total{cpu="total",id="/"} %s
                # TYPE container_memory_working_set_bytes gauge
                container_memory_working_set_bytes{id="/"} %d
                # TYPE container_fs_limit_bytes gauge
                container_fs_limit_bytes{device="/dev/sda1",id="/"} %d
                # TYPE container_fs_usage_bytes gauge
                container_fs_usage_bytes{device="/dev/sda1",id="/"} %d
                """.formatted(
                        CORES,
                        MEMORY,
                        String.format(Locale.ROOT, "%.6f", cpuSeconds),
                        used(Vital.MEMORY, MEMORY),
                        DISK,
                        used(Vital.DISK, DISK));
    }

    /** CPU time is counted, so what was in use until now has to be added before that changes. */
    private void count(Instant now) {
        var seconds = Duration.between(counted, now).toNanos() / SECOND;
        cpuSeconds += CORES * seconds * percent(Vital.CPU) / 100;
        counted = now;
    }

    private long used(Vital vital, long all) {
        return all / 100 * percent(vital);
    }

    private int percent(Vital vital) {
        return strained.getOrDefault(vital, vital.usual());
    }
}
