package io.pipekeeper.subgraph.apply;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What applying files did, by id. */
@Shareable
@Description("What applying files did, by id. All or nothing: an error in one file leaves everything as it was.")
public record Applied(
        @NonNull @Description("New.") List<@NonNull String> created,
        @NonNull @Description("Changed.") List<@NonNull String> updated,
        @NonNull @Description("Already as the files say.") List<@NonNull String> unchanged,

        @NonNull @Description("Known, but not in the files. Kept: nothing is deleted by leaving it out.")
        List<@NonNull String> missing) {

    public Applied {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        unchanged = List.copyOf(unchanged);
        missing = List.copyOf(missing);
    }
}
