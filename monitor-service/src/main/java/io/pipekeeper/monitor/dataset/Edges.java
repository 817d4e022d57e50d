package io.pipekeeper.monitor.dataset;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

@ApplicationScoped
class Edges implements PanacheRepositoryBase<EdgeRow, EdgeRow.Key>, Perishable {

    /** The edges must be in the order of their keys, so that two of us never wait for each other. */
    void see(List<Edge> edges) {
        getEntityManager()
                .createNativeQuery("""
                        insert into job_edge (job, role, dataset, seen_at)
                        select * from unnest(cast(:jobs as text[]), cast(:roles as text[]), cast(:datasets as text[]),
                                             cast(:times as timestamptz[]))
                        on conflict (job, role, dataset) do update set seen_at = excluded.seen_at
                        where job_edge.seen_at < excluded.seen_at
                        """)
                .setParameter("jobs", texts(edges, Edge::job))
                .setParameter("roles", texts(edges, edge -> edge.role().name()))
                .setParameter("datasets", texts(edges, Edge::dataset))
                .setParameter("times", texts(edges, edge -> edge.seenAt().toString()))
                .executeUpdate();
    }

    List<String> datasets(Collection<String> jobs, Edge.Role role) {
        return names("select distinct dataset from EdgeRow where job in ?1 and role = ?2 order by 1", jobs, role);
    }

    List<String> jobs(Collection<String> datasets, Edge.Role role) {
        return names("select distinct job from EdgeRow where dataset in ?1 and role = ?2 order by 1", datasets, role);
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.EDGES, "job_edge", "job, role, dataset", "seen_at", "seen_at < :before");
    }

    private List<String> names(String query, Collection<String> of, Edge.Role role) {
        return getEntityManager()
                .createQuery(query, String.class)
                .setParameter(1, of)
                .setParameter(2, role)
                .getResultList();
    }

    private static String[] texts(List<Edge> edges, Function<Edge, String> text) {
        return edges.stream().map(text).toArray(String[]::new);
    }
}
