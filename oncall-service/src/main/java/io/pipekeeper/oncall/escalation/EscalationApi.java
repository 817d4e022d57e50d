package io.pipekeeper.oncall.escalation;

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

/** How people hand incidents on. */
@GraphQLApi
@RunOnVirtualThread
public class EscalationApi {

    private final ReassignDesk desk;
    private final Caller caller;

    EscalationApi(ReassignDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Mutation
    @Description(
            "Asks a colleague to take the incident: they are called now, and the policy begins again if they do not "
                    + "answer in the time of its first step. For responders.")
    public Incident reassignIncident(
            @Id @NonNull @Description("The incident's id.") String id,
            @Id @NonNull @Description("The person's label.") String to) {
        return desk.reassign(IncidentInput.id(id), new Person(to), new Person(caller.as(Role.RESPONDER)));
    }
}
