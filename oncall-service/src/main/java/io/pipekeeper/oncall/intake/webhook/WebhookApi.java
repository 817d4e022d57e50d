package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.intake.integration.Integration;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** How the bodies of webhooks are read. */
@GraphQLApi
@RunOnVirtualThread
public class WebhookApi {

    private final WebhookDesk desk;
    private final Caller caller;
    private final InstantSource clock;

    WebhookApi(WebhookDesk desk, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @Mutation
    @Description("Says how the bodies that an integration posts are read from now on. For admins.")
    public Integration mapWebhook(
            @Id @NonNull @Description("The integration's label; its door is WEBHOOK.") String integration,
            @NonNull @Description("Where to find what an event needs.") Mapping mapping) {
        var user = caller.as(Role.ADMIN);
        MappingRules.check(mapping);
        return desk.map(integration, mapping, user, clock.instant());
    }

    @Description("How its bodies are read; null when it has another door, or nobody has said so yet.")
    public List<@Nullable Mapping> mapping(@Source List<Integration> integrations) {
        var mappings = desk.mappings(integrations.stream().map(Integration::id).toList());
        return integrations.stream()
                .<@Nullable Mapping>map(integration -> mappings.get(integration.id()))
                .toList();
    }
}
