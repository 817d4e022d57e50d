package io.pipekeeper.oncall.incident;

import org.eclipse.microprofile.graphql.Description;

/** How bad it is; the later the worse. */
@Description("How bad it is.")
public enum IncidentSeverity {
    /** Worth knowing. */
    INFO,
    /** May become worse. */
    WARNING,
    /** Something is wrong. */
    ERROR,
    /** Somebody must act now. */
    CRITICAL;

    IncidentSeverity orWorse(IncidentSeverity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
