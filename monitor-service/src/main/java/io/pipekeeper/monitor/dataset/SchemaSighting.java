package io.pipekeeper.monitor.dataset;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** That a dataset had these columns at some time, as seen by whoever wrote or read it. */
public record SchemaSighting(String dataset, Edge.Role role, Instant at, List<Field> fields) {

    static final Comparator<SchemaSighting> BY_KEY = Comparator.comparing(SchemaSighting::dataset)
            .thenComparing(SchemaSighting::role)
            .thenComparing(SchemaSighting::at)
            .thenComparing(sighting -> sighting.fields().toString());

    public SchemaSighting {
        fields = List.copyOf(fields);
    }

    /** Whose columns they are, and who saw them: what a reader sees may be a part of them. */
    record Subject(String dataset, Edge.Role role) {}

    Subject subject() {
        return new Subject(dataset, role);
    }
}
