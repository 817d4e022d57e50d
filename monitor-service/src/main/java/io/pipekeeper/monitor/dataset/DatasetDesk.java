package io.pipekeeper.monitor.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Knows which jobs read and write which datasets, and what else is told of them. */
@ApplicationScoped
public class DatasetDesk {

    private final Edges edges;
    private final Schemas schemas;
    private final Proposals proposals;

    DatasetDesk(Edges edges, Schemas schemas, Proposals proposals) {
        this.edges = edges;
        this.schemas = schemas;
        this.proposals = proposals;
    }

    /** Keeps what was seen; an older sight changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void see(Collection<Edge> seen) {
        var distinct = seen.stream()
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), Edge::later, () -> new TreeMap<>(Edge.BY_KEY)))
                .values();
        if (!distinct.isEmpty()) {
            edges.see(List.copyOf(distinct));
        }
    }

    /** Keeps which columns were seen. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void seeSchemas(Collection<SchemaSighting> seen) {
        var sightings = seen.stream()
                .sorted(SchemaSighting.BY_KEY)
                .collect(Collectors.groupingBy(SchemaSighting::dataset, TreeMap::new, Collectors.toList()));
        if (!sightings.isEmpty()) {
            schemas.see(sightings);
        }
    }

    /** Keeps who is named as owner; what was told later stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void propose(Collection<OwnershipProposal> told) {
        var later = BinaryOperator.maxBy(Comparator.comparing(OwnershipProposal::toldAt));
        told.stream()
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), later, () -> new TreeMap<>(OwnershipProposal.BY_KEY)))
                .values()
                .forEach(proposals::keep);
    }

    /** The columns that a dataset had; as its writers say, or else as its readers do. */
    @Transactional
    SchemaHistory schema(String dataset) {
        var written = schemas.history(dataset, Edge.Role.WRITES);
        return written.versions().isEmpty() ? schemas.history(dataset, Edge.Role.READS) : written;
    }

    @Transactional
    List<OwnershipProposal> proposals() {
        return proposals.all();
    }

    /** The jobs that write a dataset. */
    @Transactional
    public List<String> writersOf(String dataset) {
        return edges.jobs(List.of(dataset), Edge.Role.WRITES);
    }

    /** The jobs that read a dataset. */
    @Transactional
    public List<String> readersOf(String dataset) {
        return edges.jobs(List.of(dataset), Edge.Role.READS);
    }

    /** The datasets that a job reads, as `namespace/name`. */
    @Transactional
    public List<String> upstreamDatasets(String job) {
        return edges.datasets(List.of(job), Edge.Role.READS);
    }

    /** The datasets that a job writes. */
    @Transactional
    public List<String> downstreamDatasets(String job) {
        return edges.datasets(List.of(job), Edge.Role.WRITES);
    }

    /** The other jobs that write what a job reads. */
    @Transactional
    public List<String> upstreamJobs(String job) {
        return without(job, edges.jobs(upstreamDatasets(job), Edge.Role.WRITES));
    }

    /** The other jobs that read what a job writes. */
    @Transactional
    public List<String> downstreamJobs(String job) {
        return without(job, edges.jobs(downstreamDatasets(job), Edge.Role.READS));
    }

    /** The other datasets from which a dataset is made. */
    @Transactional
    List<String> madeFrom(String dataset) {
        return without(dataset, edges.datasets(writersOf(dataset), Edge.Role.READS));
    }

    /** The other datasets that are made from a dataset. */
    @Transactional
    List<String> madeInto(String dataset) {
        return without(dataset, edges.datasets(readersOf(dataset), Edge.Role.WRITES));
    }

    private static List<String> without(String one, List<String> names) {
        return names.stream().filter(Predicate.not(one::equals)).toList();
    }
}
