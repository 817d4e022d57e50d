package io.pipekeeper.ownership.pipeline;

import io.pipekeeper.ownership.person.Owner;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The owners that a past or present ownership names. */
@GraphQLApi
@RunOnVirtualThread
public class OwnershipApi {

    private final Owners owners;

    OwnershipApi(Owners owners) {
        this.owners = owners;
    }

    @Description("Who answered for it first.")
    public List<@Nullable Owner> primaryOwner(@Source List<Ownership> past) {
        return owners.of(past.stream().map(Ownership::primary).toList());
    }

    @Description("Who answered for it when the primary owner could not.")
    public List<@Nullable Owner> secondaryOwner(@Source List<Ownership> past) {
        return owners.of(past.stream().map(Ownership::secondary).toList());
    }
}
