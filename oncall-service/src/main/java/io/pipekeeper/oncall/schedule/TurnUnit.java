package io.pipekeeper.oncall.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.graphql.Description;

/** In what the length of a turn is counted, on the calendar of the schedule's zone. */
@Description("In what the length of a turn is counted, on the calendar of the schedule's zone.")
public enum TurnUnit {
    /** Calendar days; one may last 23 or 25 hours. */
    @JsonProperty("days")
    DAYS(ChronoUnit.DAYS),
    /** Seven calendar days. */
    @JsonProperty("weeks")
    WEEKS(ChronoUnit.WEEKS),
    /** The same day of the next month, or its last day. */
    @JsonProperty("months")
    MONTHS(ChronoUnit.MONTHS);

    private final ChronoUnit unit;

    TurnUnit(ChronoUnit unit) {
        this.unit = unit;
    }

    ChronoUnit chronoUnit() {
        return unit;
    }
}
