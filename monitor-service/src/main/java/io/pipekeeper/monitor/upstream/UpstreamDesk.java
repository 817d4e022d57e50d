package io.pipekeeper.monitor.upstream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Knows from which pipelines' output a pipeline is built. */
@ApplicationScoped
public class UpstreamDesk {

    private final Upstreams upstreams;

    UpstreamDesk(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** The pipelines right above each of these; one that has none is left out. */
    @Transactional
    public Map<String, SortedSet<String>> direct(Collection<String> pipelines) {
        return upstreams.of(pipelines).stream()
                .collect(groupingBy(row -> row.pipelineId, mapping(row -> row.upstreamId, toCollection(TreeSet::new))));
    }

    /** Makes what a contract says of its pipeline this. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String contract, String pipeline, List<String> upstream) {
        upstreams.replace(contract, pipeline, upstream);
    }
}
