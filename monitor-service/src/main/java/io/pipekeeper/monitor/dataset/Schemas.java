package io.pipekeeper.monitor.dataset;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

@ApplicationScoped
class Schemas implements PanacheRepositoryBase<SchemaRow, SchemaRow.Key>, Perishable {

    /** Adds sightings of datasets, by their names in order, so that two of us never wait for each other. */
    void see(SortedMap<String, List<SchemaSighting>> sightings) {
        lock(sightings.keySet());
        var known =
                list("dataset in ?1", sightings.keySet()).stream().collect(Collectors.groupingBy(SchemaRow::subject));
        sightings.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(SchemaSighting::subject))
                .forEach((subject, seen) -> see(subject, known.getOrDefault(subject, List.of()), seen));
    }

    SchemaHistory history(String dataset, Edge.Role role) {
        return history(list("dataset = ?1 and role = ?2", dataset, role));
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.SCHEMAS, "dataset_schema", "dataset, role, since", "seen_at", """
                seen_at < :before
                and exists (select from dataset_schema as newer where newer.dataset = dataset_schema.dataset
                and newer.role = dataset_schema.role
                and newer.since > dataset_schema.since)""");
    }

    private void see(SchemaSighting.Subject subject, List<SchemaRow> known, List<SchemaSighting> seen) {
        var history = history(known);
        for (var sighting : seen) {
            history = history.and(sighting.at(), sighting.fields());
        }
        var after = history.versions().stream().collect(Collectors.toMap(SchemaHistory.Version::since, one -> one));
        for (var row : known) {
            var version = after.remove(row.since);
            if (version == null) {
                delete(row);
            } else {
                row.become(version);
            }
        }
        after.values().forEach(version -> persist(SchemaRow.of(subject, version)));
    }

    private static SchemaHistory history(List<SchemaRow> rows) {
        return new SchemaHistory(rows.stream().map(SchemaRow::toVersion).toList());
    }

    private void lock(Collection<String> datasets) {
        getEntityManager()
                .createNativeQuery("""
                        select count(*) from (
                            select pg_advisory_xact_lock(hashtextextended(dataset, 2))
                            from unnest(cast(:datasets as text[])) as dataset
                        ) as locked
                        """)
                .setParameter("datasets", datasets.toArray(String[]::new))
                .getSingleResult();
    }
}
