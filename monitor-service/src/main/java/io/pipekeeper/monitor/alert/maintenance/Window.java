package io.pipekeeper.monitor.alert.maintenance;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One time of maintenance, `[start, end)`. */
@Type("MaintenanceWindow")
@Description("One time of maintenance.")
public record Window(
        @NonNull @Description("When it begins.") Instant start,
        @NonNull @Description("When it is over.") Instant end) {

    boolean covers(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }
}
