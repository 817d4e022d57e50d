package io.pipekeeper.oncall.intake.change;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What was changed, and what was changed just before something failed. */
@GraphQLApi
@RunOnVirtualThread
public class ChangeApi {

    private static final int MOST = 100;

    private final ChangeDesk desk;

    ChangeApi(ChangeDesk desk) {
        this.desk = desk;
    }

    @Query
    @Description("What was changed, newest first.")
    public @NonNull List<@NonNull Change> changes(
            @Id @Nullable @Description("About this pipeline only.") String pipeline,
            @DefaultValue("20") @Description("How many, at most 100.") int first) {
        if (first < 1 || first > MOST) {
            throw new InvalidInputException("first must be from 1 to %d, not %d".formatted(MOST, first));
        }
        return desk.newest(pipeline, first);
    }

    @Description("What was changed about its pipeline within a few hours before it was detected, newest first.")
    public List<@NonNull List<@NonNull Change>> recentChanges(@Source List<Incident> incidents) {
        return desk.before(incidents);
    }
}
