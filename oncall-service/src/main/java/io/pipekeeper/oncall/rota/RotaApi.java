package io.pipekeeper.oncall.rota;

import io.pipekeeper.oncall.catalog.CatalogPull;
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

/** How the rota gets in. */
@GraphQLApi
@RunOnVirtualThread
@Link(
        url = Link.FEDERATION_SPEC_LATEST_URL,
        _import = {@Import(name = "@key"), @Import(name = "@shareable"), @Import(name = "FieldSet")})
public class RotaApi {

    private final RotaDesk desk;
    private final CatalogPull catalog;
    private final Caller caller;

    RotaApi(RotaDesk desk, CatalogPull catalog, Caller caller) {
        this.desk = desk;
        this.catalog = catalog;
        this.caller = caller;
    }

    @Mutation
    @Description(
            "Applies schedules, escalation policies, coverage, contacts and statements from YAML files, all or nothing. "
                    + "Nothing is deleted by leaving it out. For admins.")
    public @NonNull Applied applyRota(@NonNull @Description("The files.") List<@NonNull FileInput> files) {
        var user = caller.as(Role.ADMIN);
        // People are checked against the catalogue as it is now, not as it was half a minute ago.
        catalog.pull();
        return desk.apply(files, user);
    }
}
