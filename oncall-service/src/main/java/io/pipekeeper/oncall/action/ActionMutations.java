package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.IncidentInput;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** How people say what is to be done. Each may be said twice and happens once. */
@GraphQLApi
@RunOnVirtualThread
public class ActionMutations {

    private final ActionDesk desk;
    private final Caller caller;

    ActionMutations(ActionDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Mutation
    @Description("Writes down what is to be done after an incident; at most 50 items, each title once. For responders.")
    public ActionItem addActionItem(
            @Id @NonNull @Description("The incident's id.") String incident,
            @NonNull @Description("What is to be done.") ActionItemInput item) {
        return desk.add(IncidentInput.id(incident), ActionPlan.of(item), responder());
    }

    @Mutation
    @Description("Changes what is to be done, by whom or until when, while it is open. For responders.")
    public ActionItem changeActionItem(
            @Id @NonNull @Description("The item's id.") String id,
            @NonNull @Description("What is to be done now.") ActionItemInput item) {
        return desk.change(item(id), ActionPlan.of(item), responder());
    }

    @Mutation
    @Description("Says that it is done. For responders.")
    public ActionItem completeActionItem(@Id @NonNull @Description("The item's id.") String id) {
        return desk.complete(item(id), responder());
    }

    @Mutation
    @Description("Says that it will not be done, and why. For responders.")
    public ActionItem dropActionItem(
            @Id @NonNull @Description("The item's id.") String id,
            @NonNull @Description("Why, at most 10,000 characters.") String reason) {
        return desk.drop(item(id), IncidentInput.text(reason), responder());
    }

    private Person responder() {
        return new Person(caller.as(Role.RESPONDER));
    }

    private static UUID item(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("There is no action item '%s'".formatted(id));
        }
    }
}
