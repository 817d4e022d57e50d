package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.rule.Limits;
import io.pipekeeper.monitor.probe.rule.Patience;
import org.jspecify.annotations.Nullable;

/** What is watched of a service beside its health, in the series that Micrometer has for it. */
enum Vital {
    /**
     * The share of all CPUs between two looks. The gauge that shows the same is about the time since anybody asked: of two who ask
     * at once, the second hears that everything is busy.
     */
    CPU("process_cpu_time_ns_total", "system_cpu_count", true, Limits.above(80, 95)),
    /** What a full collection leaves behind. That a heap is full before one means nothing. */
    MEMORY("jvm_gc_live_data_size_bytes", "jvm_gc_max_data_size_bytes", false, Limits.above(80, 92)),
    /** Whoever waits for a connection finds none in the pool. */
    POOL("agroal_awaiting_count", null, false, Limits.above(0, 5)),
    DISK("disk_free_bytes", "disk_total_bytes", false, Limits.below(15, 5));

    private static final Patience LASTING = new Patience(4, 2, 20);
    /** To start, or to catch up, is work; what is as busy for longer than a few minutes is in trouble. */
    private static final Patience WORKING = new Patience(20, 4, 40);

    private final String series;
    private final @Nullable String of;
    private final boolean rate;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Limits limits;

    Vital(String series, @Nullable String of, boolean rate, Limits limits) {
        this.series = series;
        this.of = of;
        this.rate = rate;
        this.limits = limits;
    }

    String series() {
        return series;
    }

    @Nullable
    String of() {
        return of;
    }

    /** Whether its growth matters. */
    boolean rate() {
        return rate;
    }

    Limits limits() {
        return limits;
    }

    Patience patience() {
        return this == CPU ? WORKING : LASTING;
    }
}
