package io.pipekeeper.oncall.catalog;

import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** Where other subgraphs hand over their entities; the fields that on-call adds to them stand with their features. */
@GraphQLApi
public class CatalogApi {

    @Resolver
    public List<Person> person(List<String> id) {
        return id.stream().map(Person::new).toList();
    }

    @Resolver
    public List<Team> team(List<String> id) {
        return id.stream().map(Team::new).toList();
    }

    @Resolver
    public List<Pipeline> pipeline(List<String> id) {
        return id.stream().map(Pipeline::new).toList();
    }
}
