package io.pipekeeper.oncall.incident;

import org.eclipse.microprofile.graphql.Description;

/** In which state an incident is. */
@Description("In which state an incident is.")
public enum IncidentStatus {
    /** Nobody has answered yet; people are being called. */
    TRIGGERED,
    /** Somebody is working on it. */
    ACKNOWLEDGED,
    /** The harm is contained; the data are not right yet. */
    MITIGATED,
    /** It is over. */
    RESOLVED,
    /** It was the same trouble as another incident, which goes on alone. */
    MERGED
}
