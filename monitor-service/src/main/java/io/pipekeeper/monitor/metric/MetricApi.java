package io.pipekeeper.monitor.metric;

import io.pipekeeper.monitor.dataset.Dataset;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What others have counted. */
@GraphQLApi
@RunOnVirtualThread
public class MetricApi {

    private static final int MOST = 1000;

    private final MetricDesk desk;

    MetricApi(MetricDesk desk) {
        this.desk = desk;
    }

    @NonNull
    @Description("Numbers that others have told, the newest period first, at most 1,000; of one metric, or of all.")
    public List<@NonNull PushedMetric> metrics(
            @Source Dataset dataset, @Nullable String metric, @DefaultValue("100") int last) {
        if (last < 1 || last > MOST) {
            throw new InvalidInputException("last must be between 1 and %d".formatted(MOST));
        }
        return desk.newest(dataset.name(), metric, last);
    }
}
