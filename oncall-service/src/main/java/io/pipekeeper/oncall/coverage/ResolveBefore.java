package io.pipekeeper.oncall.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.graphql.Description;

/** An instant of the calendar before which incidents are to be resolved. */
@Description("An instant of the calendar before which incidents are to be resolved.")
public enum ResolveBefore {
    /** The first instant of the next month. */
    @JsonProperty("end-of-month")
    END_OF_MONTH
}
