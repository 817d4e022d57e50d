package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.Pace;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.rehearsal.Rehearsal.People;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Who would be called when for an incident that nobody answers. */
@Description("Who would be called when for an incident that nobody answers.")
public record EscalationPreview(
        @NonNull @Description("The policy as it would be copied onto the incident, with the deadlines of that day.")
        EscalationPolicy policy,

        @NonNull @Description("How bad the incident would be.")
        IncidentSeverity severity,

        @NonNull @Description("Why deadlines or severity are not the usual ones; empty when they are.")
        List<@NonNull String> reasons,

        @NonNull @Description("What would happen, by time.") List<@NonNull PreviewRow> rows) {

    /** What would happen to an incident that opens at an instant, and was detected then or earlier. */
    static EscalationPreview of(
            Coverage coverage, People people, IncidentSeverity told, Instant detectedAt, Instant openedAt) {
        var pace = Pace.of(coverage, detectedAt);
        var severity = pace.severity(told);
        var zone = coverage.schedule().zone();
        var rows = new Rehearsal(pace.policy(), people)
                .moves(pace.begin(detectedAt, severity), openedAt).stream()
                        .map(move -> PreviewRow.of(move, zone))
                        .toList();
        return new EscalationPreview(pace.policy(), severity, pace.reasons(), rows);
    }
}
