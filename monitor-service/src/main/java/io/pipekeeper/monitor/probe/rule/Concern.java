package io.pipekeeper.monitor.probe.rule;

import io.pipekeeper.monitor.check.Severity;
import java.util.List;

/**
 * Whom a failure concerns.
 *
 * @param service what is said to be down where no pipeline is named
 * @param pipelines those that cannot do without the target, the one whose people are to act first
 * @param evenWithoutData whether not knowing is worth an alert
 */
public record Concern(String service, List<String> pipelines, Severity severity, boolean evenWithoutData) {

    public Concern {
        pipelines = List.copyOf(pipelines);
    }

    /** The pipeline or service that an alert belongs to. */
    public String component() {
        return pipelines.isEmpty() ? service : pipelines.getFirst();
    }

    /** Alerts of one group are one incident. */
    public String group() {
        return (pipelines.isEmpty() ? "service:" : "pipeline:") + component();
    }
}
