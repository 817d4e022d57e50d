package io.pipekeeper.monitor.sample;

import io.pipekeeper.monitor.contract.PeriodKey;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Samples of the rows that checks complain about. */
@GraphQLApi
@RunOnVirtualThread
public class SampleApi {

    private final SampleDesk desk;
    private final Sampler sampler;
    private final Caller caller;
    private final InstantSource clock;

    SampleApi(SampleDesk desk, Sampler sampler, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.sampler = sampler;
        this.caller = caller;
        this.clock = clock;
    }

    @Mutation
    @NonNull
    @Description(
            "Reads a few of the rows that a check complains about, masked as its contract says. Nothing of them is kept; who"
                    + " has looked is. NOTHING_TO_SHOW when it is not about rows. Needs the role responder.")
    public Sample sampleFailingRows(
            @Id @NonNull String check,
            @Nullable
                    @Description(
                            "`2026-01-05`, `2026-W02` or `2026-01`; that of the latest verdict when it is left out.")
                    String period,
            @DefaultValue("10") @Description("How many rows at most, up to 100.") int first) {
        var now = clock.instant();
        var wanted = period == null ? null : PeriodKey.read(period);
        return sampler.take(desk.ask(check, wanted, first, caller.as(Role.RESPONDER), now), now);
    }
}
