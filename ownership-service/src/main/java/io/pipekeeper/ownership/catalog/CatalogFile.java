package io.pipekeeper.ownership.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.pipekeeper.ownership.person.Level;
import io.pipekeeper.ownership.pipeline.Audience;
import io.pipekeeper.ownership.pipeline.OwnerRef;
import io.pipekeeper.subgraph.id.Label;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a catalogue file may say. Each part is optional, so that people and pipelines can have files of their own. */
@RegisterForReflection
record CatalogFile(List<PersonEntry> people, List<TeamEntry> teams, List<PipelineEntry> pipelines) {

    CatalogFile {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        pipelines = List.copyOf(pipelines);
    }

    @RegisterForReflection
    record PersonEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String email,
            @Nullable Level level,
            @JsonProperty(required = true) String title,
            @Nullable String manager) {

        PersonEntry {
            requireLabel(id);
            require("email", email);
        }
    }

    @RegisterForReflection
    record TeamEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String email,
            @Nullable String manager,
            List<String> members) {

        TeamEntry {
            requireLabel(id);
            members = List.copyOf(members);
        }
    }

    @RegisterForReflection
    record PipelineEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String description,
            @JsonProperty(required = true) Audience audience,
            @JsonProperty(required = true) OwnersEntry owners,
            List<DataSourceEntry> dataSources,
            List<String> upstream,
            List<String> stakeholders) {

        PipelineEntry {
            requireLabel(id);
            dataSources = List.copyOf(dataSources);
            upstream = List.copyOf(upstream);
            stakeholders = List.copyOf(stakeholders);
        }
    }

    @RegisterForReflection
    record OwnersEntry(
            @JsonProperty(required = true) OwnerRef primary,
            @JsonProperty(required = true) OwnerRef secondary,
            @JsonProperty(required = true) String rationale) {

        OwnersEntry {
            require("rationale", rationale);
            if (primary.equals(secondary)) {
                throw new IllegalArgumentException("the primary and the secondary owner are the same");
            }
        }
    }

    @RegisterForReflection
    record DataSourceEntry(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String provider) {}

    private static void requireLabel(String id) {
        if (!Label.is(id)) {
            throw new IllegalArgumentException(
                    "'%s' is no id; use lower-case letters, digits and hyphens, at most 63".formatted(id));
        }
    }

    private static void require(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("'%s' is empty".formatted(field));
        }
    }
}
