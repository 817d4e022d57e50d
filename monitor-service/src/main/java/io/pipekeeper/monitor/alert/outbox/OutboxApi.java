package io.pipekeeper.monitor.alert.outbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What oncall does not know yet. */
@GraphQLApi
@RunOnVirtualThread
public class OutboxApi {

    private final OutboxDesk desk;

    OutboxApi(OutboxDesk desk) {
        this.desk = desk;
    }

    @Query
    @NonNull
    @Description("What oncall did not take at the first attempt, or refuses for good, oldest first, at most 200.")
    public List<@NonNull UndeliveredEvent> undeliveredEvents() {
        return desk.undelivered();
    }
}
