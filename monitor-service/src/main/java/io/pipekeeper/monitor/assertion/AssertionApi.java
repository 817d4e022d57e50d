package io.pipekeeper.monitor.assertion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What other tools have checked. */
@GraphQLApi
@RunOnVirtualThread
public class AssertionApi {

    private final AssertionDesk desk;

    AssertionApi(AssertionDesk desk) {
        this.desk = desk;
    }

    @Query
    @NonNull
    @Description("How checks came out that other tools ran, also those that belong to no contract: about a dataset, or"
            + " all; newest first, at most 1,000.")
    public List<@NonNull Assertion> assertions(@Nullable String dataset) {
        return desk.newest(dataset);
    }
}
