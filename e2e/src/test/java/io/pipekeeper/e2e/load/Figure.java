package io.pipekeeper.e2e.load;

/** A line of the table that stands in docs/benchmarks.md. */
public record Figure(String what, Object result) {

    public static Figure seconds(String what, long nanos) {
        return new Figure(what, "%.2f s".formatted(nanos / 1e9));
    }

    @Override
    public String toString() {
        return "| %s | %s |".formatted(what, result);
    }
}
