package io.pipekeeper.monitor.dataset;

import java.time.Instant;
import java.util.Comparator;

/** That a job reads or writes a dataset, and when that was last seen. Both are named `namespace/name`. */
public record Edge(String job, Role role, String dataset, Instant seenAt) {

    static final Comparator<Edge> BY_KEY =
            Comparator.comparing(Edge::job).thenComparing(Edge::role).thenComparing(Edge::dataset);

    /** What a job does with a dataset. */
    public enum Role {
        READS,
        WRITES
    }

    /** Of the same edge, what was seen later. */
    static Edge later(Edge one, Edge other) {
        return one.seenAt().isBefore(other.seenAt()) ? other : one;
    }
}
