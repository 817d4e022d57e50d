package io.pipekeeper.ownership.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pipelines that are known, each with its present owners. */
@ApplicationScoped
public class PipelineRegister {

    private final Pipelines pipelines;
    private final Ownerships ownerships;

    PipelineRegister(Pipelines pipelines, Ownerships ownerships) {
        this.pipelines = pipelines;
        this.ownerships = ownerships;
    }

    @Transactional
    public List<Pipeline> all() {
        return pipelines.byName();
    }

    /** The pipelines among these ids that are known, by id. */
    @Transactional
    public Map<String, Pipeline> find(Collection<String> ids) {
        return pipelines.known(ids).stream().collect(Collectors.toMap(Pipeline::id, Function.identity()));
    }

    /** The pipelines that are built from any of these. */
    @Transactional
    public List<Pipeline> downstreamOf(Collection<String> ids) {
        return pipelines.downstreamOf(ids);
    }

    /** Who has owned a pipeline, newest first. */
    @Transactional
    public List<Ownership> history(String id) {
        return ownerships.history(id);
    }

    /** Stores the pipeline; a change of owners starts a new ownership at {@code pipeline.ownership().since()}. */
    @Transactional
    public void put(Pipeline pipeline) {
        var present = ownerships.present(List.of(pipeline.id())).get(pipeline.id());
        pipelines.put(pipeline);
        if (present == null || !present.saysTheSameAs(pipeline.ownership())) {
            ownerships.replace(pipeline.id(), pipeline.ownership());
        }
    }
}
