package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.IncidentInput;
import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** How people look back. Each may be said twice and happens once. */
@GraphQLApi
@RunOnVirtualThread
public class PostmortemActions {

    private final PostmortemOpening opening;
    private final PostmortemDesk desk;
    private final SectionDesk sections;
    private final Caller caller;

    PostmortemActions(PostmortemOpening opening, PostmortemDesk desk, SectionDesk sections, Caller caller) {
        this.opening = opening;
        this.desk = desk;
        this.sections = sections;
        this.caller = caller;
    }

    @Mutation
    @Description("Begins to look back at an incident, or answers what was begun already. For responders.")
    public Postmortem startPostmortem(@Id @NonNull @Description("The incident's id.") String incident) {
        return opening.start(IncidentInput.id(incident), responder());
    }

    @Mutation
    @Description("Writes a section. Whoever stood up for the text before does so no longer. CONFLICT "
            + "(CHANGED_MEANWHILE) when it is not the text that was read. For responders.")
    public Postmortem editSection(
            @Id @NonNull @Description("The post-mortem's id.") String id,
            @NonNull @Description("What is written.") SectionEdit section) {
        return sections.edit(PostmortemInput.id(id), section.stripped(), responder());
    }

    @Mutation
    @Description("Stands up for a section as it was read. CONFLICT (CHANGED_MEANWHILE) when it has changed since. "
            + "For responders.")
    public Postmortem confirmSection(
            @Id @NonNull @Description("The post-mortem's id.") String id,
            @NonNull @Description("Which section.") SectionKey key,
            @NonNull @Description("The revision of the text that was read.") String revision) {
        return sections.confirm(PostmortemInput.id(id), key, revision, responder());
    }

    @Mutation
    @Description("Hands it to others for reading. For responders.")
    public Postmortem submitPostmortem(@Id @NonNull @Description("The post-mortem's id.") String id) {
        return desk.submit(PostmortemInput.id(id), responder());
    }

    @Mutation
    @Description("Publishes it. CONFLICT (NOT_COMPLETE) while a section is not confirmed, the root cause is empty, or "
            + "the incident is open. For responders.")
    public Postmortem publishPostmortem(@Id @NonNull @Description("The post-mortem's id.") String id) {
        return desk.publish(PostmortemInput.id(id), responder());
    }

    @Mutation
    @Description("Takes it back to a draft, from review or after it was published. For responders.")
    public Postmortem reworkPostmortem(
            @Id @NonNull @Description("The post-mortem's id.") String id,
            @NonNull @Description("Why, at most 10,000 characters.") String reason) {
        return desk.rework(PostmortemInput.id(id), IncidentInput.text(reason), responder());
    }

    private Person responder() {
        return new Person(caller.as(Role.RESPONDER));
    }
}
