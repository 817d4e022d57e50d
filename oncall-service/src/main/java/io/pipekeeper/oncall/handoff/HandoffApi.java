package io.pipekeeper.oncall.handoff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Questions of those who take over. */
@GraphQLApi
@RunOnVirtualThread
public class HandoffApi {

    private final HandoffDesk desk;
    private final InstantSource clock;

    HandoffApi(HandoffDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Query
    @Description("Who hands over to whom at the next hand-off, and what is open.")
    public Handoff handoff(
            @Id @NonNull @Description("The schedule's label.") String schedule,
            @Nullable @Description("The hand-off that follows this instant; now if left out.") Instant at) {
        return desk.handoff(schedule, at == null ? clock.instant() : at);
    }
}
