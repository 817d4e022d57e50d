package io.pipekeeper.oncall.severity;

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

    public IncidentSeverity orWorse(IncidentSeverity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** One level worse; the worst stays as it is. */
    public IncidentSeverity raised() {
        return switch (this) {
            case INFO -> WARNING;
            case WARNING -> ERROR;
            case ERROR, CRITICAL -> CRITICAL;
        };
    }

    /** One level less bad; the least stays as it is. */
    public IncidentSeverity lowered() {
        return switch (this) {
            case INFO, WARNING -> INFO;
            case ERROR -> WARNING;
            case CRITICAL -> ERROR;
        };
    }

    public boolean isAtLeast(IncidentSeverity threshold) {
        return compareTo(threshold) >= 0;
    }
}
