package io.pipekeeper.oncall.postmortem.draft;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentEvent;
import io.pipekeeper.oncall.incident.TimelineEntry;
import io.pipekeeper.oncall.incident.TimelineKind;
import io.pipekeeper.oncall.measure.IncidentTimes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that is on record about an incident.
 *
 * @param subject what failed, as people call it
 */
record Facts(
        Incident incident, String subject, List<TimelineEntry> timeline, List<AlertFacts> alerts, IncidentTimes times) {

    private static final Set<TimelineKind> ANSWERS =
            Set.of(TimelineKind.ACKNOWLEDGED, TimelineKind.SNOOZED, TimelineKind.MITIGATED);

    Facts {
        timeline = List.copyOf(timeline);
        alerts = List.copyOf(alerts);
    }

    /** An event where it stands on the timeline. */
    record Happening<E>(TimelineEntry entry, E event) {

        Evidence evidence() {
            return Evidence.of(entry);
        }
    }

    <E extends IncidentEvent> List<Happening<E>> all(Class<E> kind) {
        return timeline.stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .map(entry -> new Happening<>(entry, kind.cast(Objects.requireNonNull(entry.event()))))
                .toList();
    }

    List<TimelineEntry> entries(Set<TimelineKind> kinds) {
        return timeline.stream().filter(entry -> kinds.contains(entry.kind())).toList();
    }

    /** The last entry of a kind, which stands where others of the kind were overtaken. */
    Optional<TimelineEntry> last(TimelineKind kind) {
        return entries(Set.of(kind)).stream().reduce((_, later) -> later);
    }

    Optional<TimelineEntry> firstAnswer(Instant from) {
        return answers(from).findFirst();
    }

    Optional<TimelineEntry> firstAnswer(Person by, Instant from) {
        return answers(from).filter(entry -> by.equals(entry.person())).findFirst();
    }

    /** When it began, if an alert says so and means a time before the detection. */
    Optional<Instant> began() {
        return alerts.stream()
                .map(AlertFacts::began)
                .filter(Objects::nonNull)
                .filter(instant -> instant.isBefore(incident.detectedAt()))
                .min(Instant::compareTo);
    }

    List<Evidence> alertEvidence() {
        return IntStream.range(0, alerts.size()).mapToObj(this::evidence).toList();
    }

    Evidence evidence(int alert) {
        return Evidence.of(alerts.get(alert).alert(), alert + 1);
    }

    private Stream<TimelineEntry> answers(Instant from) {
        return entries(ANSWERS).stream().filter(entry -> !entry.at().isBefore(from));
    }
}
