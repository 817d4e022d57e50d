package io.pipekeeper.ownership.catalog;

import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Applying the catalogue from files. */
@GraphQLApi
@RunOnVirtualThread
@Link(
        url = Link.FEDERATION_SPEC_LATEST_URL,
        _import = {@Import(name = "@key"), @Import(name = "@shareable"), @Import(name = "FieldSet")})
public class CatalogApi {

    private final CatalogDesk desk;
    private final Caller caller;

    CatalogApi(CatalogDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Mutation
    @NonNull
    @Description(
            "Makes people, teams and pipelines as the files say. Needs the role admin. Ids are `person:…`, `team:…`, "
                    + "`pipeline:…`.")
    public Applied applyCatalog(@NonNull List<@NonNull FileInput> files) {
        return desk.apply(files, caller.as(Role.ADMIN));
    }
}
