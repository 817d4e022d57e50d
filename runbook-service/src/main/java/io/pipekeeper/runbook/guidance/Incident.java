package io.pipekeeper.runbook.guidance;

import io.smallrye.graphql.api.federation.External;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An incident as this service sees it: whose pipeline fails, by which checks. */
@Key(fields = @FieldSet("id"))
@Description("Something that went wrong and that somebody answers for.")
public record Incident(
        @Id @NonNull String id,

        @Id @Nullable @External @Description("The pipeline that fails.")
        String pipelineId,

        @NonNull @External @Description("The checks that fail.")
        List<@NonNull String> checkIds) {

    public Incident {
        checkIds = List.copyOf(checkIds);
    }
}
