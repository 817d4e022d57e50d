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

    /** What the next reading makes of it. */
    Probe after(Reading reading, int failuresToBelieve, Instant at) {
        var count = reading.good() ? 0 : failures + 1;
        var next = state(count, failuresToBelieve);
        return new Probe(name, next, count, reading.text(), next == state ? since : at, at);
    }

    /** A process of which nothing is known yet. */
    static Probe unknown(String name, Instant at) {
        return new Probe(name, ProbeState.UP, 0, "not probed yet", at, Instant.EPOCH);
    }

    private static ProbeState state(int failures, int failuresToBelieve) {
        if (failures == 0) {
            return ProbeState.UP;
        }
        return failures >= failuresToBelieve ? ProbeState.DOWN : ProbeState.FAILING;
    }
}
