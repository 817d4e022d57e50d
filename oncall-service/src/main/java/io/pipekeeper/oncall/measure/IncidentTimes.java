package io.pipekeeper.oncall.measure;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentState;
import io.pipekeeper.oncall.incident.ResolutionClock;
import io.pipekeeper.oncall.incident.TimelineEntry;
import io.pipekeeper.oncall.incident.TimelineKind;
import io.pipekeeper.oncall.measure.RecordedIncident.Answer;
import io.pipekeeper.oncall.measure.RecordedIncident.Promises;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How long things took in one incident, all since its detection. */
@Description("How long things took in one incident, all since its detection.")
public record IncidentTimes(
        @NonNull @Description("Until somebody was called.") MeasuredTime call,
        @NonNull @Description("Until a page had left.") MeasuredTime delivery,

        @NonNull @Description("Until somebody answered first.")
        MeasuredTime answer,

        @NonNull @Description("Until the harm was contained.")
        MeasuredTime mitigation,

        @NonNull @Description("Until stakeholders were told.")
        MeasuredTime stakeholders,

        @NonNull @Description("Until it was over.") MeasuredTime resolution) {

    /**
     * The times of an incident.
     *
     * @param timeline everything that happened to it
     * @param concernsSomebody whether anybody had to be told
     */
    public static IncidentTimes of(Incident incident, List<TimelineEntry> timeline, boolean concernsSomebody) {
        var seen = new Seen(incident, timeline);
        var recorded = seen.recorded();
        return new IncidentTimes(
                seen.until("nobody was called", TimelineKind.PAGED, TimelineKind.REASSIGNED),
                seen.until("no page has left", TimelineKind.DELIVERED),
                recorded.timeToAcknowledge(),
                seen.until("nobody has said that it was contained", TimelineKind.MITIGATED),
                recorded.timeToTell(concernsSomebody),
                recorded.timeToResolve());
    }

    private record Seen(Incident incident, List<TimelineEntry> timeline) {

        MeasuredTime until(String absence, TimelineKind... kinds) {
            return first(kinds)
                    .map(entry -> MeasuredTime.between(incident.detectedAt(), entry.at()))
                    .orElseGet(() ->
                            incident.isOpen() ? MeasuredTime.pending(absence) : MeasuredTime.notApplicable(absence));
        }

        RecordedIncident recorded() {
            return new RecordedIncident(
                    incident.pipelineId(),
                    null,
                    incident.state() instanceof IncidentState.Merged,
                    incident.detectedAt(),
                    answer().orElse(null),
                    incident.state().endedAt(),
                    promises());
        }

        private Optional<Answer> answer() {
            return first(TimelineKind.ACKNOWLEDGED, TimelineKind.SNOOZED, TimelineKind.MITIGATED)
                    .map(entry -> new Answer(
                            entry.at(),
                            entry.person() == null ? null : entry.person().id()));
        }

        private Promises promises() {
            return new Promises(
                    incident.stakeholderClock().dueAt(),
                    incident.stakeholderClock().notifiedAt(),
                    incident.stakeholderClock().breached(),
                    Optional.ofNullable(incident.resolutionClock())
                            .map(ResolutionClock::state)
                            .orElse(null));
        }

        private Optional<TimelineEntry> first(TimelineKind... kinds) {
            return timeline.stream()
                    .filter(entry -> Arrays.asList(kinds).contains(entry.kind()))
                    .findFirst();
        }
    }
}
