package io.pipekeeper.monitor.intake;

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
import org.eclipse.microprofile.graphql.Query;

/** What machines pushed in and nothing could be made of. */
@GraphQLApi
@RunOnVirtualThread
public class IntakeApi {

    private static final int PAGE = 100;

    private final FoldDesk desk;
    private final Caller caller;
    private final InstantSource clock;

    IntakeApi(FoldDesk desk, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("What was pushed in and nothing could be made of, newest first, at most 100.")
    public List<@NonNull Quarantined> quarantine() {
        return desk.quarantined(PAGE);
    }

    @Mutation
    @NonNull
    @Description("Tries again to make something of what is in quarantine. Needs the role admin.")
    public Quarantined foldAgain(@Id @NonNull String id) {
        return desk.tryAgain(id, caller.as(Role.ADMIN), clock.instant());
    }
}
