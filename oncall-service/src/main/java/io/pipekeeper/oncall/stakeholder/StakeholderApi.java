package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentInput;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** How people tell stakeholders. */
@GraphQLApi
@RunOnVirtualThread
public class StakeholderApi {

    private final StakeholderDesk desk;
    private final Caller caller;

    StakeholderApi(StakeholderDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Mutation
    @Description("Mails the pipeline's stakeholder teams. The same words go out once per incident. For responders.")
    public Incident notifyStakeholders(
            @Id @NonNull @Description("The incident's id.") String incident,
            @NonNull @Description("What to tell them, at most 10,000 characters.") String message) {
        return desk.tell(
                IncidentInput.id(incident), IncidentInput.text(message), new Person(caller.as(Role.RESPONDER)));
    }
}
