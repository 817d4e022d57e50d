package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownOwner;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has failed, and who is behind it and before it, by their names.
 *
 * @param name of the pipeline, or of what else it is
 * @param downstream the pipelines that are built from it
 * @param stakeholders the teams that depend on it
 */
record Affected(
        String name,
        @Nullable Audience audience,
        List<String> owners,
        List<String> downstream,
        List<String> stakeholders) {

    Affected {
        owners = List.copyOf(owners);
        downstream = List.copyOf(downstream);
        stakeholders = List.copyOf(stakeholders);
    }

    /** As the catalogue knows it; its name alone while the catalogue does not. */
    static Affected by(Incident incident, Catalog catalog) {
        var id = incident.pipelineId();
        if (id == null) {
            return named(incident.group());
        }
        return catalog.findPipeline(id).map(pipeline -> of(pipeline, catalog)).orElseGet(() -> named(id));
    }

    static Affected named(String name) {
        return new Affected(name, null, List.of(), List.of(), List.of());
    }

    private static Affected of(KnownPipeline pipeline, Catalog catalog) {
        var owners = Stream.of(pipeline.primaryOwner(), pipeline.secondaryOwner())
                .flatMap(Stream::ofNullable)
                .map(owner -> name(owner, catalog))
                .distinct()
                .toList();
        var downstream = catalog.downstreamOf(pipeline.id()).stream()
                .map(KnownPipeline::name)
                .toList();
        var stakeholders = pipeline.stakeholders().stream()
                .map(team -> team(team, catalog))
                .toList();
        return new Affected(pipeline.name(), pipeline.audience(), owners, downstream, stakeholders);
    }

    private static String name(KnownOwner owner, Catalog catalog) {
        return owner.isTeam() ? team(owner.id(), catalog) : catalog.nameOf(new Person(owner.id()));
    }

    private static String team(String id, Catalog catalog) {
        return catalog.findTeam(id).map(KnownTeam::name).orElse(id);
    }
}
