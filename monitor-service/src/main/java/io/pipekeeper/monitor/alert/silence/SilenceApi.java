package io.pipekeeper.monitor.alert.silence;

import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What people do not want to be told for a while. */
@GraphQLApi
@RunOnVirtualThread
public class SilenceApi {

    private final SilenceDesk desk;
    private final Caller caller;
    private final InstantSource clock;

    SilenceApi(SilenceDesk desk, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Silences that are in force, the first to end first; without `active` the newest 200 of all.")
    public List<@NonNull Silence> silences(@DefaultValue("true") boolean active) {
        return active ? desk.inForce(clock.instant()) : desk.newest();
    }

    @Mutation
    @NonNull
    @Description(
            "Alerts of the scope are not told until then. What oncall knows already stays open there. Needs the role responder.")
    public Silence silenceAlerts(@NonNull SilenceInput input) {
        var now = clock.instant();
        input.check(now);
        return desk.add(input, caller.as(Role.RESPONDER), now);
    }

    @Mutation
    @NonNull
    @Description("Ends a silence early; what is still bad is told. Needs the role responder.")
    public Silence endSilence(@Id @NonNull String id) {
        return desk.end(SilenceInput.id(id), caller.as(Role.RESPONDER), clock.instant());
    }
}
