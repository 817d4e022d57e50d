package io.pipekeeper.oncall.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.graphql.Description;

/** From when the deadlines of a policy's steps are counted. */
@Description("From when the deadlines of a policy's steps are counted.")
public enum DeadlineMode {
    /** From the detection of the incident: 30 min, 45 min, 1 h, 2 h are clock times of one incident. */
    @JsonProperty("since-detection")
    SINCE_DETECTION,
    /** From the page of the step itself. */
    @JsonProperty("since-paged")
    SINCE_PAGED
}
