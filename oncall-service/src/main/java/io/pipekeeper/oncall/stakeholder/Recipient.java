package io.pipekeeper.oncall.stakeholder;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A team that a statement goes to. */
@Description("A team that a statement goes to.")
public record Recipient(
        @Id @NonNull @Description("The team's label.") String team,
        @NonNull @Description("Its name.") String name,

        @NonNull @Description("Where mail to it goes, as much of it as its members need to know it again.")
        String address) {}
