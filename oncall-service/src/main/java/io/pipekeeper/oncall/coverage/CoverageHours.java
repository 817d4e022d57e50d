package io.pipekeeper.oncall.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.graphql.Description;

/** At which hours a pipeline is covered. */
@Description("At which hours a pipeline is covered.")
public enum CoverageHours {
    /** Day and night. */
    @JsonProperty("always")
    ALWAYS,
    /** The working hours of the schedule, unless the incident is too bad to wait. */
    @JsonProperty("working-hours")
    WORKING_HOURS
}
