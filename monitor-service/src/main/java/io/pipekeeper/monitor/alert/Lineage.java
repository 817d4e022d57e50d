package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.upstream.UpstreamDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is right above pipelines: what their contracts name, and what OpenLineage saw their jobs read. */
@ApplicationScoped
class Lineage {

    private final UpstreamDesk contracts;
    private final EntityManager database;

    Lineage(UpstreamDesk contracts, EntityManager database) {
        this.contracts = contracts;
        this.database = database;
    }

    Map<String, Set<String>> above(Collection<String> pipelines) {
        Map<String, Set<String>> above = new HashMap<>(contracts.direct(pipelines));
        for (var edge : seen(pipelines)) {
            above.computeIfAbsent((String) edge[0], pipeline -> new TreeSet<>()).add((String) edge[1]);
        }
        return above;
    }

    private List<Object[]> seen(Collection<String> pipelines) {
        List<?> edges = database.createNativeQuery("""
                        select distinct below.pipeline_id as below_id, above.pipeline_id as above_id
                        from contract below
                        join job_edge reads on reads.job = below.job and reads.role = 'READS'
                        join job_edge writes on writes.dataset = reads.dataset and writes.role = 'WRITES'
                        join contract above on above.job = writes.job and above.pipeline_id <> below.pipeline_id
                        where below.pipeline_id in :pipelines
                        """)
                .setParameter("pipelines", pipelines)
                .getResultList();
        return edges.stream().map(Object[].class::cast).toList();
    }
}
