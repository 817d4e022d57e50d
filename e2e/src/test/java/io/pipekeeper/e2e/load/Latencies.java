package io.pipekeeper.e2e.load;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** How long each of many things took. */
public final class Latencies {

    private final long[] sorted;

    public Latencies(LongStream nanos) {
        sorted = nanos.sorted().toArray();
    }

    public int count() {
        return sorted.length;
    }

    /** The time that a share of all does not exceed, in milliseconds. */
    public double millis(double share) {
        var place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(place, 0)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, max %.1f ms", millis(0.5), millis(0.99), millis(1));
    }
}
