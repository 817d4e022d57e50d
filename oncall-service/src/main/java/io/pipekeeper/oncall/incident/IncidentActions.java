package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How people answer incidents. Each may be said twice and happens once. */
@GraphQLApi
@RunOnVirtualThread
public class IncidentActions {

    private final IncidentDesk desk;
    private final MergeDesk merging;
    private final ReopenDesk reopening;
    private final Caller caller;
    private final InstantSource clock;

    IncidentActions(IncidentDesk desk, MergeDesk merging, ReopenDesk reopening, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.merging = merging;
        this.reopening = reopening;
        this.caller = caller;
        this.clock = clock;
    }

    @Mutation
    @Description("Stops the escalation: the caller is working on it. Acknowledging twice is harmless. For responders.")
    public Incident acknowledgeIncident(@Id @NonNull @Description("The incident's id.") String id) {
        return desk.acknowledge(IncidentInput.id(id), responder(), "console");
    }

    @Mutation
    @Description(
            "Stops the escalation until an instant, at which people are called anew unless it is over. For responders.")
    public Incident snoozeIncident(
            @Id @NonNull @Description("The incident's id.") String id,
            @NonNull @Description("Until when, at most 7 days from now.") Instant until) {
        return desk.snooze(IncidentInput.id(id), until, responder());
    }

    @Mutation
    @Description(
            "Lets the next step of the policy follow at once, or the first one where all were taken. For responders.")
    public Incident escalateIncident(@Id @NonNull @Description("The incident's id.") String id) {
        return desk.escalate(IncidentInput.id(id), responder());
    }

    @Mutation
    @Description("Says how bad it is, where the rules are wrong. What a person says stands. For responders.")
    public Incident assessIncident(
            @Id @NonNull @Description("The incident's id.") String id,
            @NonNull @Description("How bad it is.") IncidentSeverity severity,
            @NonNull @Description("Why, at most 10,000 characters.") String reason) {
        return desk.assess(IncidentInput.id(id), severity, IncidentInput.text(reason), responder());
    }

    @Mutation
    @Description(
            "Says that the harm is contained, though the data are not right yet. Escalation stops. For responders.")
    public Incident mitigateIncident(
            @Id @NonNull @Description("The incident's id.") String id,
            @NonNull @Description("How, at most 10,000 characters.") String how) {
        return desk.mitigate(IncidentInput.id(id), IncidentInput.text(how), responder());
    }

    @Mutation
    @Description("Ends the incident and its alerts. While checks fail it asks for a reason (CONFLICT, STILL_FAILING). "
            + "Resolving twice is harmless. For responders.")
    public Incident resolveIncident(
            @Id @NonNull @Description("The incident's id.") String id,
            @Nullable @Description("Why it is over although checks fail; at most 10,000 characters.") String reason) {
        return desk.resolve(IncidentInput.id(id), reason == null ? null : IncidentInput.text(reason), responder());
    }

    @Mutation
    @Description("Says that it was not over: people are called from the beginning. For responders.")
    public Incident reopenIncident(
            @Id @NonNull @Description("The incident's id.") String id,
            @NonNull @Description("Why, at most 10,000 characters.") String reason) {
        return reopening.reopen(IncidentInput.id(id), IncidentInput.text(reason), responder(), clock.instant());
    }

    @Mutation
    @Description("Says that an incident is the same trouble as another, which takes over its alerts and is answered. "
            + "For responders.")
    public Incident mergeIncident(
            @Id @NonNull @Description("The incident that ends.") String id,
            @Id @NonNull @Description("The incident that goes on.") String into) {
        return merging.merge(IncidentInput.id(id), IncidentInput.id(into), responder());
    }

    @Mutation
    @Description(
            "Writes something on the timeline. The same note by the same person stands there once. For responders.")
    public Incident addIncidentNote(
            @Id @NonNull @Description("The incident's id.") String id,
            @NonNull @Description("What to write, at most 10,000 characters.") String text) {
        return desk.note(IncidentInput.id(id), IncidentInput.text(text), responder());
    }

    private Person responder() {
        return new Person(caller.as(Role.RESPONDER));
    }
}
