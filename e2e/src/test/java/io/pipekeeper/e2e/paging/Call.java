package io.pipekeeper.e2e.paging;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The provider was called.
 *
 * @param incidents the ids of those that it told of: more than one where pages left together
 * @param nanos when, by {@link System#nanoTime()}
 */
record Call(Set<String> incidents, String person, long nanos, Answer answer) {

    Call {
        incidents = Set.copyOf(incidents);
    }

    /** What it carried. */
    Stream<Carried> carried() {
        return incidents.stream().map(incident -> new Carried(incident + " " + person, this));
    }

    /**
     * A page within a call.
     *
     * @param page the incident and the person: nobody is called twice about one incident in a town
     */
    record Carried(String page, Call call) {

        long nanos() {
            return call.nanos();
        }
    }
}
