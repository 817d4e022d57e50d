package io.pipekeeper.ownership.catalog;

import io.pipekeeper.ownership.person.Level;
import io.pipekeeper.ownership.person.Person;
import io.pipekeeper.ownership.pipeline.Audience;
import io.pipekeeper.ownership.pipeline.OwnerRef;
import io.pipekeeper.ownership.pipeline.Pipeline;
import io.pipekeeper.ownership.team.Team;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue as JSON for our other services. Fields may be added; readers ignore what they do not know. */
@RegisterForReflection
public record CatalogCopy(List<PersonCopy> people, List<TeamCopy> teams, List<PipelineCopy> pipelines) {

    /** A person. */
    @RegisterForReflection
    public record PersonCopy(
            String id,
            String name,
            String email,
            @Nullable Level level,
            @Nullable String manager) {}

    /** A team, with the ids of its members in order. */
    @RegisterForReflection
    public record TeamCopy(
            String id, String name, String email, @Nullable String manager, List<String> members) {}

    /** A pipeline, with the ids of what it is built from and of the teams to tell. */
    @RegisterForReflection
    public record PipelineCopy(
            String id,
            String name,
            Audience audience,
            OwnerRef primaryOwner,
            OwnerRef secondaryOwner,
            List<String> upstream,
            List<String> stakeholders) {}

    static CatalogCopy of(Catalog catalog) {
        return new CatalogCopy(
                catalog.people().stream().map(CatalogCopy::copy).toList(),
                catalog.teams().stream().map(CatalogCopy::copy).toList(),
                catalog.pipelines().stream().map(CatalogCopy::copy).toList());
    }

    private static PersonCopy copy(Person person) {
        return new PersonCopy(person.id(), person.name(), person.email(), person.level(), person.managerId());
    }

    private static TeamCopy copy(Team team) {
        return new TeamCopy(team.id(), team.name(), team.email(), team.managerId(), team.memberIds());
    }

    private static PipelineCopy copy(Pipeline pipeline) {
        return new PipelineCopy(
                pipeline.id(),
                pipeline.name(),
                pipeline.audience(),
                pipeline.ownership().primary(),
                pipeline.ownership().secondary(),
                pipeline.upstreamIds(),
                pipeline.stakeholderIds());
    }
}
