package io.pipekeeper.monitor.watch;

import io.pipekeeper.monitor.check.Check;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Whether checks are evaluated when they should be. */
@GraphQLApi
@RunOnVirtualThread
public class WatchApi {

    private final WatchDesk desk;
    private final InstantSource clock;

    WatchApi(WatchDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Description("By when it must have been evaluated again; null when no time says so, as for what is pushed in.")
    public List<@Nullable Instant> evaluateBy(@Source @Name("check") List<Check> checks) {
        var times = times(checks);
        return checks.stream()
                .<@Nullable Instant>map(check -> times.get(check.id()))
                .toList();
    }

    @NonNull
    @Description("Whether it should have been evaluated again by now. That is an alert of its own.")
    public List<Boolean> overdue(@Source @Name("check") List<Check> checks) {
        var times = times(checks);
        var now = clock.instant();
        return checks.stream()
                .map(check -> times.getOrDefault(check.id(), Instant.MAX).isBefore(now))
                .toList();
    }

    private Map<String, Instant> times(List<Check> checks) {
        return desk.evaluateBy(checks.stream().map(Check::id).toList());
    }
}
