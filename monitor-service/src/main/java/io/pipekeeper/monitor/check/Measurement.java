package io.pipekeeper.monitor.check;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The number that was judged. */
@Type("MeasuredValue") // oncall-service has a Measurement, which is a duration
@Description("The number that was judged, before it was rounded for people.")
public record Measurement(
        @NonNull BigDecimal value,

        @Description("How many numbers of earlier periods it is built on; 0 when it stands for itself.")
        int points) {}
