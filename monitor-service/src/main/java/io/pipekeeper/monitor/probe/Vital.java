package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.rule.Limits;
import org.jspecify.annotations.Nullable;

/** What is watched of a service beside its health, in the series that Micrometer has for it. */
enum Vital {
    CPU("process_cpu_usage", null, Limits.above(0.8, 0.95)),
    /** What a full collection leaves behind. That a heap is full before one means nothing. */
    MEMORY("jvm_gc_live_data_size_bytes", "jvm_gc_max_data_size_bytes", Limits.above(80, 92)),
    /** Whoever waits for a connection finds none in the pool. */
    POOL("agroal_awaiting_count", null, Limits.above(0, 5)),
    DISK("disk_free_bytes", "disk_total_bytes", Limits.below(15, 5));

    private final String series;
    private final @Nullable String of;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Limits limits;

    Vital(String series, @Nullable String of, Limits limits) {
        this.series = series;
        this.of = of;
        this.limits = limits;
    }

    String series() {
        return series;
    }

    @Nullable
    String of() {
        return of;
    }

    Limits limits() {
        return limits;
    }
}
