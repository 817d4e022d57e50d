package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentInput;
import io.pipekeeper.oncall.incident.StatementDraft;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

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

    @Query
    @Description("What a statement to stakeholders would say if it went out now, and to whom. For responders.")
    public @NonNull StatementPreview stakeholderPreview(
            @Id @NonNull @Description("The incident's id.") String incident,
            @NonNull @Description("What the statement is about.") StatementKind kind) {
        caller.as(Role.RESPONDER);
        return desk.preview(IncidentInput.id(incident), kind);
    }

    @Mutation
    @Description("Mails the pipeline's stakeholder teams. The same words go out once per incident. For responders.")
    public Incident notifyStakeholders(
            @Id @NonNull @Description("The incident's id.") String incident,
            @Nullable
                    @Description(
                            "What to tell them, in Markdown, at most 10,000 characters. Left out, the draft goes out; "
                                    + "where none waits and they were told before, nothing does.")
                    String message) {
        var words = message == null ? null : IncidentInput.text(message);
        return desk.tell(IncidentInput.id(incident), words, new Person(caller.as(Role.RESPONDER)));
    }

    @Description("The statement to stakeholders that waits to be sent; null when none does.")
    public @Nullable StatementDraft stakeholderDraft(@Source Incident incident) {
        return incident.stakeholderClock().draft();
    }

    @Description("Who leads the communication with stakeholders; null while nobody was called to.")
    public @Nullable Person communicationsLead(@Source Incident incident) {
        return incident.stakeholderClock().lead();
    }
}
