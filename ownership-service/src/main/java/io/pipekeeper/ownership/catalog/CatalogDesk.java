package io.pipekeeper.ownership.catalog;

import io.pipekeeper.ownership.person.Person;
import io.pipekeeper.ownership.person.PersonRegister;
import io.pipekeeper.ownership.pipeline.Pipeline;
import io.pipekeeper.ownership.pipeline.PipelineRegister;
import io.pipekeeper.ownership.team.Team;
import io.pipekeeper.ownership.team.TeamRegister;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Applies catalogue files, and hands out the whole catalogue. */
@ApplicationScoped
class CatalogDesk {

    private final PersonRegister people;
    private final TeamRegister teams;
    private final PipelineRegister pipelines;
    private final AuditLog audit;
    private final InstantSource clock;

    CatalogDesk(
            PersonRegister people,
            TeamRegister teams,
            PipelineRegister pipelines,
            AuditLog audit,
            InstantSource clock) {
        this.people = people;
        this.teams = teams;
        this.pipelines = pipelines;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Catalog catalog() {
        return new Catalog(people.all(), teams.all(), pipelines.all());
    }

    @Transactional
    Applied apply(List<FileInput> files, String caller) {
        var now = clock.instant();
        var draft = CatalogDraft.of(files, now);
        var stored = catalog();
        var faults = stored.overlaidBy(draft).faults();
        if (!faults.isEmpty()) {
            throw new InvalidInputException("UNKNOWN_REFERENCE", String.join("; ", faults));
        }
        var changes = CatalogChanges.between(stored, draft);
        store(changes);
        if (changes.isEmpty()) {
            return changes.applied();
        }
        audit.add(now, caller, "applyCatalog", changes.summary());
        return changes.applied();
    }

    private void store(CatalogChanges changes) {
        for (var thing : changes.toStore()) {
            switch (thing) {
                case Person person -> people.put(person);
                case Team team -> teams.put(team);
                case Pipeline pipeline -> pipelines.put(pipeline);
                default -> throw new IllegalStateException("The catalogue does not hold " + thing);
            }
        }
    }
}
