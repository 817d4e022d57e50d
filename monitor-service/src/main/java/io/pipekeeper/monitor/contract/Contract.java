package io.pipekeeper.monitor.contract;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a pipeline promises about its data, as the Open Data Contract Standard says it. */
@Description("What a pipeline promises about its data, as the Open Data Contract Standard says it.")
public record Contract(
        @Id @NonNull String id,
        @NonNull String name,
        @NonNull String version,

        @NonNull
        @Description("proposed, draft, active, deprecated or retired. Active and deprecated ones are evaluated.")
        String status,

        @Ignore String pipelineId,
        @Ignore @Nullable String job,

        @NonNull @Description("The file that it came from.") String path,

        @Ignore String source,

        @NonNull @Description("When it was applied last.") Instant appliedAt,

        @NonNull @Description("Who applied it last.") String appliedBy) {

    /** Whether applying the other one would change nothing. */
    boolean says(Contract other) {
        return source.equals(other.source()) && path.equals(other.path());
    }

    /** Whether somebody relies on it. */
    boolean isInForce() {
        return status.equals("active") || status.equals("deprecated");
    }
}
