package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How fast people answer, by what they did. */
record Responses(List<PastIncident> incidents) {

    /** A time from a call to an answer; estimated where the person was never called in the incident. */
    record Response(Duration time, boolean estimated) {}

    Responses {
        incidents = List.copyOf(incidents);
    }

    /**
     * How fast a person would answer a call in an incident: as they did; not at all if they were called and did not; or
     * else, if they were not called, as they usually do in other incidents.
     */
    Optional<Response> of(Person person, PastIncident incident) {
        return incident.called(person)
                ? incident.response(person).map(time -> new Response(time, false))
                : usual(person).map(time -> new Response(time, true));
    }

    private Optional<Duration> usual(Person person) {
        return median(incidents.stream()
                .flatMap(incident -> incident.response(person).stream())
                .toList());
    }

    /** The middle one of some times; of an even number, the longer of the two in the middle. */
    static Optional<Duration> median(List<Duration> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst();
    }
}
