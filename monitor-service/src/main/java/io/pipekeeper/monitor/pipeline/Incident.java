package io.pipekeeper.monitor.pipeline;

import io.smallrye.graphql.api.federation.External;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An incident as far as this service knows it: by the checks that it is about. */
@Key(fields = @FieldSet("id"))
@Description("Something that went wrong and that somebody answers for.")
public record Incident(
        @Id @NonNull String id, @External @NonNull List<@NonNull String> checkIds) {

    public Incident {
        checkIds = List.copyOf(checkIds);
    }
}
