package io.pipekeeper.monitor.alert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an alert says, in the words of the Events API.
 *
 * @param severity critical, error, warning or info
 * @param source what is affected: a dataset, a service
 * @param component the pipeline or service that it belongs to
 * @param group alerts with the same group are one incident
 * @param classification what kind of thing happened
 * @param details for people: what was observed and expected, of what
 */
public record Notice(
        String summary,
        String severity,
        String source,
        String component,
        String group,
        String classification,
        Map<String, String> details) {

    private static final List<String> WORST_FIRST = List.of("critical", "error", "warning", "info");

    public Notice {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** 0 is the worst. */
    int rank() {
        return rank(severity);
    }

    boolean isCritical() {
        return rank() == 0;
    }

    /** Whether it is more than a reason to look. */
    boolean isFailure() {
        return rank() <= rank("error");
    }

    boolean isWorseThan(String other) {
        return rank() < rank(other);
    }

    private static int rank(String severity) {
        return WORST_FIRST.indexOf(severity);
    }
}
