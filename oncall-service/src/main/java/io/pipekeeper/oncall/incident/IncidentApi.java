package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.catalog.Pipeline;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Questions about incidents. */
@GraphQLApi
@RunOnVirtualThread
public class IncidentApi {

    private final IncidentBook book;

    IncidentApi(IncidentBook book) {
        this.book = book;
    }

    @Query
    @Description("One incident.")
    public Incident incident(@Id @NonNull @Description("The incident's id.") String id) {
        return book.incident(IncidentInput.id(id));
    }

    @Query
    @Description("Incidents, newest first.")
    public @NonNull List<@NonNull Incident> incidents(
            @DefaultValue("false") @Description("Only those that are not resolved.") boolean open,
            @DefaultValue("20") @Description("How many, at most 100.") int first) {
        return book.newest(open, IncidentInput.count(first));
    }

    @Resolver
    public List<@Nullable Incident> incidentsById(List<String> id) {
        var ids = id.stream().map(IncidentInput::id).toList();
        var known = book.all(ids);
        return ids.stream().<@Nullable Incident>map(known::get).toList();
    }

    @Description("The pipeline that failed; null when it is a service.")
    public @Nullable Pipeline pipeline(@Source Incident incident) {
        return incident.pipelineId() == null ? null : new Pipeline(incident.pipelineId());
    }

    @Name("state")
    @Description("In which state it is.")
    public @NonNull IncidentStatus status(@Source Incident incident) {
        return incident.state().status();
    }

    @Description("Who answered; null when nobody has, or when the tool that sent the alert said so.")
    public @Nullable Person acknowledgedBy(@Source Incident incident) {
        var answer = incident.state().acknowledgement();
        return answer == null ? null : answer.by();
    }

    @Description("When somebody answered.")
    public @Nullable Instant acknowledgedAt(@Source Incident incident) {
        var answer = incident.state().acknowledgement();
        return answer == null ? null : answer.since();
    }

    @Description("When it was over, or was merged into another.")
    public @Nullable Instant resolvedAt(@Source Incident incident) {
        return incident.state().endedAt();
    }

    @Description("The incident that goes on in its place; null when it was not merged.")
    public @Nullable Incident mergedInto(@Source Incident incident) {
        return incident.state() instanceof IncidentState.Merged merged ? book.incident(merged.into()) : null;
    }

    @Description("How bad it is.")
    public @NonNull IncidentSeverity severity(@Source Incident incident) {
        return incident.assessment().severity();
    }

    @Description("The policy by which people are called, as it was when this opened; null when nothing covers it.")
    public @Nullable EscalationPolicy policy(@Source Incident incident) {
        var escalation = incident.escalation();
        return escalation == null ? null : escalation.policy();
    }

    @Description("When somebody is called next if nobody answers before; null when nobody is.")
    public @Nullable Instant nextStepAt(@Source Incident incident) {
        return incident.nextCallAt();
    }

    @Description("The troubles that tools told, by detection.")
    public List<@NonNull List<@NonNull IncidentAlert>> alerts(@Source List<Incident> incidents) {
        var alerts = book.alerts(incidents.stream().map(Incident::id).toList());
        return incidents.stream()
                .map(incident -> alerts.getOrDefault(incident.id(), List.of()))
                .toList();
    }

    @Description("What happened, in order.")
    public List<@NonNull List<@NonNull TimelineEntry>> timeline(@Source List<Incident> incidents) {
        var timelines = book.timelines(incidents.stream().map(Incident::id).toList());
        return incidents.stream()
                .map(incident -> timelines.getOrDefault(incident.id(), List.of()))
                .toList();
    }

    @Name("incidents")
    @Description("What went wrong with this pipeline, newest first.")
    public List<List<@NonNull Incident>> incidentsOf(
            @Source List<Pipeline> pipelines,
            @DefaultValue("false") @Description("Only those that are not resolved.") boolean open,
            @DefaultValue("20") @Description("How many, at most 100.") int first) {
        var ids = pipelines.stream().map(Pipeline::id).toList();
        var incidents = book.newestOf(ids, open, IncidentInput.count(first));
        return ids.stream().map(id -> incidents.getOrDefault(id, List.of())).toList();
    }
}
