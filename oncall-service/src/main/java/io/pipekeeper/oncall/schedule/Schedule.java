package io.pipekeeper.oncall.schedule;

import static java.util.Objects.requireNonNull;

import io.pipekeeper.subgraph.id.Label;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Who is on call, by rotation. The role at place n is taken by the member who is n turns ahead. */
@Description("Who is on call, by rotation.")
public record Schedule(
        @Id @NonNull @Description("The schedule's label.") String id,
        @NonNull @Description("What people call it.") String name,
        @NonNull @Description("Who takes turns.") Rotation rotation,

        @NonNull
        @Description("The places that are filled at any time. The first is taken by the member whose turn it is, "
                + "each further one by the member who comes next.")
        List<@NonNull DutyRole> roles) {

    public Schedule {
        Label.require(id);
        requireNonNull(name, "name is missing");
        requireNonNull(rotation, "rotation is missing");
        requireNonNull(roles, "roles is missing");
        if (roles.isEmpty() || roles.stream().distinct().count() < roles.size()) {
            throw new IllegalArgumentException("roles must name at least one place, and each once: primary, secondary");
        }
        roles = List.copyOf(roles);
    }
}
