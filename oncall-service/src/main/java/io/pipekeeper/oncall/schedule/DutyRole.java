package io.pipekeeper.oncall.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.graphql.Description;

/** In which place somebody is on call. */
@Description("In which place somebody is on call.")
public enum DutyRole {
    /** Is called first. */
    @JsonProperty("primary")
    PRIMARY,
    /** Is called when the first does not answer. */
    @JsonProperty("secondary")
    SECONDARY
}
