package io.pipekeeper.monitor.probe;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What is known of a process by its health endpoint. */
@Description("What is known of a process by its health endpoint.")
public record Probe(
        @Id @NonNull @Description("The name of the service.")
        String name,

        @NonNull ProbeState state,

        @Description("Failures in a row.") int failures,

        @NonNull @Description("What it answered last, in words.")
        String observed,

        @NonNull @Description("Since when it is in this state.")
        Instant since,

        @Ignore Instant probedAt) {

    /** After how many failures in a row a process is believed to be down. */
    record Patience(int failures, int failuresAtStart) {}

    /** What the next reading makes of it. */
    Probe after(Reading reading, Patience patience, Instant at) {
        var count = reading.good() ? 0 : failures + 1;
        var next = reading.good() ? ProbeState.UP : failed(count, patience);
        return new Probe(name, next, count, reading.text(), next == state ? since : at, at);
    }

    /** A process of which nothing is known yet. */
    static Probe unknown(String name, Instant at) {
        return new Probe(name, ProbeState.WAITING, 0, "not probed yet", at, Instant.EPOCH);
    }

    private ProbeState failed(int count, Patience patience) {
        return switch (state) {
            case WAITING -> count >= patience.failuresAtStart() ? ProbeState.DOWN : ProbeState.WAITING;
            case UP, FAILING -> count >= patience.failures() ? ProbeState.DOWN : ProbeState.FAILING;
            case DOWN -> ProbeState.DOWN;
        };
    }
}
