package io.pipekeeper.monitor.alert;

import java.util.Collections;
import java.util.LinkedHashMap;
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

    public Notice {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
