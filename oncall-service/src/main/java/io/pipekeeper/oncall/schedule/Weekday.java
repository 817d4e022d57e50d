package io.pipekeeper.oncall.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import org.eclipse.microprofile.graphql.Description;

/** A day of the week. */
@Description("A day of the week.")
public enum Weekday {
    @JsonProperty("monday")
    MONDAY,
    @JsonProperty("tuesday")
    TUESDAY,
    @JsonProperty("wednesday")
    WEDNESDAY,
    @JsonProperty("thursday")
    THURSDAY,
    @JsonProperty("friday")
    FRIDAY,
    @JsonProperty("saturday")
    SATURDAY,
    @JsonProperty("sunday")
    SUNDAY;

    /** That day, as Java has it. */
    public static Weekday of(DayOfWeek day) {
        return valueOf(day.name());
    }
}
