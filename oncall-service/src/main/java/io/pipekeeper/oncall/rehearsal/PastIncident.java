package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What really happened in an incident, as far as calls and answers go.
 *
 * @param pipeline the one that failed; null when it was a service
 * @param schedule the id of the schedule whose people were called
 * @param calls who was called when, by time
 * @param answer the first answer; null when nobody answered
 * @param endedItselfAt when all its alerts were over before anybody had answered; null when they were not
 */
record PastIncident(
        UUID id,
        Instant detectedAt,
        @Nullable String pipeline,
        IncidentSeverity severity,
        String schedule,
        List<Call> calls,
        @Nullable Answer answer,
        @Nullable Instant endedItselfAt) {

    /** Somebody was called. */
    record Call(Person person, Instant at) {}

    /** Somebody answered; who, if it was a person. */
    record Answer(@Nullable Person person, Instant at) {}

    PastIncident {
        calls = List.copyOf(calls);
    }

    /** How long after the detection somebody answered. */
    Optional<Duration> timeToAnswer() {
        return Optional.ofNullable(answer).map(given -> Duration.between(detectedAt, given.at()));
    }

    /** Whether it was still going on at an instant, if nobody had done anything. */
    boolean lastsUntil(Instant at) {
        return endedItselfAt == null || at.isBefore(endedItselfAt);
    }

    boolean called(Person person) {
        return calls.stream().anyMatch(call -> call.person().equals(person));
    }

    /** How long after their first call a person answered, if they did and were called before. */
    Optional<Duration> response(Person person) {
        return Optional.ofNullable(answer)
                .filter(given -> person.equals(given.person()))
                .flatMap(given -> calls.stream()
                        .filter(call -> call.person().equals(person))
                        .filter(call -> !call.at().isAfter(given.at()))
                        .findFirst()
                        .map(call -> Duration.between(call.at(), given.at())));
    }
}
