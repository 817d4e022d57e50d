package io.pipekeeper.monitor.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The processes that are probed. */
@GraphQLApi
@RunOnVirtualThread
public class ProbeApi {

    private final ProbeDesk desk;

    ProbeApi(ProbeDesk desk) {
        this.desk = desk;
    }

    @Query
    @NonNull
    @Description("The processes that are probed, by name.")
    public List<@NonNull Probe> probes() {
        return desk.all();
    }
}
