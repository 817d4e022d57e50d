package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Deadlines: why they may be missed, excuses, and how punctual a check was. */
@GraphQLApi
@RunOnVirtualThread
public class DeadlineApi {

    private final DeadlineDesk desk;
    private final DeadlineHistory history;
    private final Caller caller;
    private final InstantSource clock;

    DeadlineApi(DeadlineDesk desk, DeadlineHistory history, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Mutation
    @NonNull
    @Description("Holds nobody to a deadline that is neither met nor missed. Needs the role responder.")
    public Deadline excuseDeadline(@NonNull ExcuseInput excuse) {
        var now = clock.instant();
        excuse.check(now);
        return desk.excuse(excuse, caller.as(Role.RESPONDER), now);
    }

    @Description("Why it may be missed, or why it was; null when nothing is known.")
    public @Nullable String risk(@Source Deadline deadline) {
        return deadline.outlook().risk();
    }

    @Description("When the data may be expected, for a deadline at risk, as far as that can be told.")
    public @Nullable Instant eta(@Source Deadline deadline) {
        return deadline.outlook().eta();
    }

    @Description("How punctual it was, by its last deadlines, at most 500; null when it is no deadline.")
    public List<@Nullable Punctuality> punctuality(
            @Source @Name("check") List<Check> checks, @DefaultValue("30") int last) {
        var known = history.ofChecks(checks.stream().map(Check::id).toList(), clock.instant(), Punctuality.sane(last));
        return checks.stream()
                .<@Nullable Punctuality>map(check -> known.get(check.id()))
                .toList();
    }
}
