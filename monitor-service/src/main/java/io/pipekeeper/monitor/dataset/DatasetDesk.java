package io.pipekeeper.monitor.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Knows which jobs read and write which datasets. */
@ApplicationScoped
public class DatasetDesk {

    private final Edges edges;

    DatasetDesk(Edges edges) {
        this.edges = edges;
    }

    /** Keeps what was seen; an older sight changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void see(Collection<Edge> seen) {
        var distinct = seen.stream()
                .collect(Collectors.groupingBy(
                        edge -> new EdgeRow.Key(edge.job(), edge.role(), edge.dataset()),
                        Collectors.reducing(Edge::later)))
                .values()
                .stream()
                .flatMap(edge -> edge.stream())
                .sorted(Edge.BY_KEY)
                .toList();
        if (!distinct.isEmpty()) {
            edges.see(distinct);
        }
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

    private static List<String> without(String job, List<String> jobs) {
        return jobs.stream().filter(Predicate.not(job::equals)).toList();
    }
}
