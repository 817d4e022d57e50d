package io.pipekeeper.oncall.policy;

import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Questions about policies. */
@GraphQLApi
@RunOnVirtualThread
public class PolicyApi {

    private final PolicyBook book;

    PolicyApi(PolicyBook book) {
        this.book = book;
    }

    @Query
    @Description("All escalation policies, by id.")
    public @NonNull List<@NonNull EscalationPolicy> escalationPolicies() {
        return book.all();
    }

    @Query
    @Description("One escalation policy.")
    public EscalationPolicy escalationPolicy(@Id @NonNull @Description("The policy's label.") String id) {
        return book.find(id)
                .orElseThrow(() -> new NotFoundException("There is no escalation policy '%s'".formatted(id)));
    }
}
