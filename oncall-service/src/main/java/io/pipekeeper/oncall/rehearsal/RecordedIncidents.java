package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.incident.AnswerEvent;
import io.pipekeeper.oncall.incident.CallEvent;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.TimelineEntry;
import io.pipekeeper.oncall.rehearsal.PastIncident.Answer;
import io.pipekeeper.oncall.rehearsal.PastIncident.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from the timelines who was called, and who answered when. */
@ApplicationScoped
class RecordedIncidents implements PastIncidents {

    /** A team with more incidents than this does not need a replay to know what is wrong. */
    private static final int MOST = 2000;

    private final IncidentBook book;

    RecordedIncidents(IncidentBook book) {
        this.book = book;
    }

    @Override
    @Transactional
    public List<PastIncident> between(Instant since, Instant until, @Nullable String pipeline) {
        var incidents = book.detected(since, until, pipeline, MOST);
        var timelines = book.timelines(incidents.stream().map(Incident::id).toList());
        return incidents.stream()
                .flatMap(incident -> past(incident, timelines.getOrDefault(incident.id(), List.of())).stream())
                .toList();
    }

    private static Optional<PastIncident> past(Incident incident, List<TimelineEntry> timeline) {
        var calls = timeline.stream().flatMap(RecordedIncidents::call).toList();
        var answer = timeline.stream().flatMap(RecordedIncidents::answer).findFirst();
        return Optional.ofNullable(incident.escalation())
                .map(escalation -> new PastIncident(
                        incident.id(),
                        incident.detectedAt(),
                        incident.pipelineId(),
                        incident.assessment().severity(),
                        escalation.schedule(),
                        calls,
                        answer.orElse(null),
                        answer.isPresent() ? null : ended(timeline)));
    }

    private static Stream<Call> call(TimelineEntry entry) {
        return entry.event() instanceof CallEvent.Paged paged
                ? Stream.of(new Call(paged.person(), entry.at()))
                : Stream.empty();
    }

    /** Whatever shows that somebody sees to it; an incident that ends by itself shows nothing. */
    private static Stream<Answer> answer(TimelineEntry entry) {
        return switch (entry.event()) {
            case AnswerEvent.Acknowledged event -> Stream.of(new Answer(event.person(), entry.at()));
            case AnswerEvent.Snoozed event -> Stream.of(new Answer(event.person(), entry.at()));
            case AnswerEvent.Mitigated event -> Stream.of(new Answer(event.person(), entry.at()));
            case AnswerEvent.Resolved event
            when event.person() != null -> Stream.of(new Answer(event.person(), entry.at()));
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Instant ended(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(entry -> entry.event() instanceof AnswerEvent.Resolved)
                .map(TimelineEntry::at)
                .findFirst()
                .orElse(null);
    }
}
