package io.pipekeeper.ownership.catalog;

import io.pipekeeper.ownership.person.Person;
import io.pipekeeper.ownership.pipeline.DataSource;
import io.pipekeeper.ownership.pipeline.Ownership;
import io.pipekeeper.ownership.pipeline.Pipeline;
import io.pipekeeper.ownership.team.Team;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads files into a catalogue, and refuses a thing that two places define. */
final class CatalogDraft {

    private final List<Person> people = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final Map<String, String> definedIn = new HashMap<>();
    private final Instant now;

    private CatalogDraft(Instant now) {
        this.now = now;
    }

    /** What the files say; owners in it begin now. */
    static Catalog of(List<FileInput> files, Instant now) {
        var draft = new CatalogDraft(now);
        files.forEach(draft::add);
        return new Catalog(draft.people, draft.teams, draft.pipelines);
    }

    private void add(FileInput file) {
        var content = YamlFile.read(file, CatalogFile.class);
        for (var entry : content.people()) {
            define(file, "person " + entry.id());
            people.add(
                    new Person(entry.id(), entry.name(), entry.email(), entry.level(), entry.title(), entry.manager()));
        }
        for (var entry : content.teams()) {
            define(file, "team " + entry.id());
            teams.add(new Team(entry.id(), entry.name(), entry.email(), entry.manager(), entry.members()));
        }
        for (var entry : content.pipelines()) {
            define(file, "pipeline " + entry.id());
            pipelines.add(pipeline(entry));
        }
    }

    private Pipeline pipeline(CatalogFile.PipelineEntry entry) {
        var owners = entry.owners();
        return new Pipeline(
                entry.id(),
                entry.name(),
                entry.description(),
                entry.audience(),
                new Ownership(owners.primary(), owners.secondary(), owners.rationale(), now, null),
                entry.dataSources().stream()
                        .map(source -> new DataSource(source.name(), source.provider()))
                        .toList(),
                entry.upstream(),
                entry.stakeholders());
    }

    private void define(FileInput file, String thing) {
        var earlier = definedIn.putIfAbsent(thing, file.path());
        if (earlier != null) {
            throw YamlFile.fault(file, thing, "is defined already, in " + earlier);
        }
    }
}
