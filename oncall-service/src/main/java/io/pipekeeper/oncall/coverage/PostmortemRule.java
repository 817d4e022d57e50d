package io.pipekeeper.oncall.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.graphql.Description;

/** Whether an incident must be looked back upon. */
@Description("Whether an incident must be looked back upon.")
public enum PostmortemRule {
    /** Always. */
    @JsonProperty("required")
    REQUIRED,
    /** Only when somebody wants it. */
    @JsonProperty("not")
    NOT_REQUIRED
}
