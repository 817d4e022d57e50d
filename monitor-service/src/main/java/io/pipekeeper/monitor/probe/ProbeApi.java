package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.pipeline.Pipeline;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** What is probed, and how that went. */
@GraphQLApi
@RunOnVirtualThread
public class ProbeApi {

    private static final int MOST = 100;

    private final ProbeDesk desk;
    private final ProbeFiles files;
    private final Caller caller;
    private final InstantSource clock;

    ProbeApi(ProbeDesk desk, ProbeFiles files, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("What is probed, by name: processes, dependencies, machines.")
    public List<@NonNull Probe> probes() {
        return desk.all();
    }

    @Mutation
    @NonNull
    @Description("Makes probes as the files (YAML of the kind Probes) say. Needs the role admin.")
    public Applied applyProbes(@NonNull List<@NonNull FileInput> files) {
        return this.files.apply(files, caller.as(Role.ADMIN), clock.instant());
    }

    @NonNull
    @Description(
            "Its last answers, the newest first; or only those with which its state changed, which are kept longer.")
    public List<@NonNull List<@NonNull ProbeReading>> history(
            @Source List<Probe> probes, @DefaultValue("20") int last, @DefaultValue("false") boolean changesOnly) {
        var names = probes.stream().map(Probe::name).toList();
        var byProbe = desk.history(names, sane(last), changesOnly);
        return names.stream().map(name -> byProbe.getOrDefault(name, List.of())).toList();
    }

    @Description("What it cannot do without, and how that is.")
    public List<List<@NonNull Probe>> probes(@Source List<Pipeline> pipelines) {
        var all = desk.all();
        return pipelines.stream()
                .map(pipeline -> all.stream()
                        .filter(probe -> probe.pipelines().contains(pipeline.id()))
                        .toList())
                .toList();
    }

    private static int sane(int last) {
        if (last < 0 || last > MOST) {
            throw new InvalidInputException("last must be between 0 and %d".formatted(MOST));
        }
        return last;
    }
}
