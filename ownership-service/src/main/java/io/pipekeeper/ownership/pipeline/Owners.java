package io.pipekeeper.ownership.pipeline;

import io.pipekeeper.ownership.person.Owner;
import io.pipekeeper.ownership.person.PersonRegister;
import io.pipekeeper.ownership.team.TeamRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the people and teams that references name. */
@ApplicationScoped
class Owners {

    private final PersonRegister people;
    private final TeamRegister teams;

    Owners(PersonRegister people, TeamRegister teams) {
        this.people = people;
        this.teams = teams;
    }

    /** One owner per reference, in their order. */
    List<@Nullable Owner> of(List<OwnerRef> references) {
        var persons = people.find(ids(OwnerRef.Kind.PERSON, references));
        var groups = teams.find(ids(OwnerRef.Kind.TEAM, references));
        return references.stream()
                .<@Nullable Owner>map(reference -> switch (reference.kind()) {
                    case PERSON -> persons.get(reference.id());
                    case TEAM -> groups.get(reference.id());
                })
                .toList();
    }

    private static List<String> ids(OwnerRef.Kind kind, List<OwnerRef> references) {
        return references.stream()
                .filter(reference -> reference.kind() == kind)
                .map(OwnerRef::id)
                .distinct()
                .toList();
    }
}
