package io.pipekeeper.monitor.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns that a dataset had, one version after the other.
 *
 * <p>Sightings come in any order. One between others that agree with it changes nothing; one between others that do not
 * parts them.
 */
record SchemaHistory(List<Version> versions) {

    static final SchemaHistory EMPTY = new SchemaHistory(List.of());

    SchemaHistory {
        versions =
                versions.stream().sorted(Comparator.comparing(Version::since)).toList();
    }

    /** Columns, and when they were seen first and last. */
    record Version(Instant since, Instant seenAt, List<Field> fields) {

        Version {
            fields = List.copyOf(fields);
        }

        /** The order of columns differs from reader to reader; it is no change. */
        boolean has(List<Field> others) {
            return Set.copyOf(fields).equals(Set.copyOf(others));
        }

        String text() {
            return fields.stream().map(Field::toString).sorted().collect(Collectors.joining(","));
        }

        /** Whether it was seen just then; of the time between its ends only those are kept. */
        boolean isSeenAt(Instant at) {
            return at.equals(since) || at.equals(seenAt);
        }

        /** What is left of it when something else was seen in between. */
        Stream<Version> endsExcept(Instant at) {
            return Stream.of(since, seenAt)
                    .distinct()
                    .filter(Predicate.not(at::equals))
                    .map(end -> new Version(end, end, fields));
        }

        boolean covers(Instant at) {
            return !at.isBefore(since) && !at.isAfter(seenAt);
        }
    }

    /** The history with one sighting more. Of two that differ at the same instant, the one whose text is greater stands. */
    SchemaHistory and(Instant at, List<Field> fields) {
        var sighting = new Version(at, at, fields);
        var around = versions.stream().filter(version -> version.covers(at)).findFirst();
        if (around.isEmpty()) {
            return merged(versions, List.of(sighting));
        }
        var version = around.get();
        if (version.has(fields) || (version.isSeenAt(at) && version.text().compareTo(sighting.text()) > 0)) {
            return this;
        }
        var others = versions.stream().filter(Predicate.not(version::equals)).toList();
        return merged(
                others,
                Stream.concat(version.endsExcept(at), Stream.of(sighting)).toList());
    }

    /** The newest columns. */
    Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** What changed, the newest first. */
    List<SchemaChange> changes() {
        List<SchemaChange> changes = new ArrayList<>();
        for (int i = versions.size() - 1; i > 0; i--) {
            changes.add(SchemaChange.between(
                    versions.get(i - 1).fields(),
                    versions.get(i).fields(),
                    versions.get(i).since()));
        }
        return changes;
    }

    /** Neighbours that agree are one. */
    private static SchemaHistory merged(List<Version> some, List<Version> others) {
        var all =
                new SchemaHistory(Stream.concat(some.stream(), others.stream()).toList());
        List<Version> merged = new ArrayList<>();
        for (var version : all.versions()) {
            var before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && before.has(version.fields())) {
                merged.set(merged.size() - 1, new Version(before.since(), version.seenAt(), before.fields()));
            } else {
                merged.add(version);
            }
        }
        return new SchemaHistory(merged);
    }
}
