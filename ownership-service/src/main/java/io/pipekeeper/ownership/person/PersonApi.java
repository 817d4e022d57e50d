package io.pipekeeper.ownership.person;

import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** People: who they are and who manages them. */
@GraphQLApi
@RunOnVirtualThread
public class PersonApi {

    private final PersonRegister people;

    PersonApi(PersonRegister people) {
        this.people = people;
    }

    @Query
    @NonNull
    @Description("Everybody who is known, by name.")
    public List<@NonNull Person> people() {
        return people.all();
    }

    @Query
    @Description("One person. NOT_FOUND when nobody has this id.")
    public Person person(@Id String id) {
        var person = people.find(List.of(id)).get(id);
        if (person == null) {
            throw new NotFoundException("No person has the id '%s'".formatted(id));
        }
        return person;
    }

    @Resolver
    public List<@Nullable Person> personsById(List<String> id) {
        var known = people.find(id);
        return id.stream().<@Nullable Person>map(known::get).toList();
    }

    @Description("Whom the person reports to, and who is paged last.")
    public List<@Nullable Person> manager(@Source List<Person> reports) {
        var ids =
                reports.stream().map(Person::managerId).filter(Objects::nonNull).toList();
        var known = people.find(ids);
        return reports.stream()
                .<@Nullable Person>map(report -> known.get(report.managerId()))
                .toList();
    }
}
