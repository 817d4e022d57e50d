package io.pipekeeper.monitor.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

        boolean covers(Instant at) {
            return !at.isBefore(since) && !at.isAfter(seenAt);
        }
    }

    /** The history with one sighting more. Of two at the same instant, the one that is known stands. */
    SchemaHistory and(Instant at, List<Field> fields) {
        var around = versions.stream().filter(version -> version.covers(at)).findFirst();
        if (around.isEmpty()) {
            return with(new Version(at, at, fields));
        }
        var version = around.get();
        var known = version.has(fields) || at.equals(version.since()) || at.equals(version.seenAt());
        return known ? this : parted(version, at, fields);
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

    private SchemaHistory parted(Version version, Instant at, List<Field> fields) {
        List<Version> parted = new ArrayList<>(versions);
        parted.remove(version);
        parted.add(new Version(version.since(), version.since(), version.fields()));
        parted.add(new Version(at, at, fields));
        parted.add(new Version(version.seenAt(), version.seenAt(), version.fields()));
        return new SchemaHistory(parted);
    }

    private SchemaHistory with(Version one) {
        List<Version> all = new ArrayList<>(versions);
        all.add(one);
        List<Version> merged = new ArrayList<>();
        for (var version : new SchemaHistory(all).versions()) {
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
