package io.pipekeeper.monitor.check;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The number that was judged. */
@Description("The number that was judged, before it was rounded for people.")
public record Measurement(
        @NonNull BigDecimal value,

        @Description("How many numbers of earlier periods it is built on; 0 when it stands for itself.")
        int points) {}
