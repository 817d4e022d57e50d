package io.pipekeeper.oncall.coverage;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What is stricter in the last seven days of a month, before the numbers are reported. */
@Description("What is stricter in the last seven days of a month, before the numbers are reported.")
public record LastWeekOfMonth(
        @NonNull @Description("What part of each deadline remains: 0.5 is half.")
        Double shorten,

        @NonNull @Description("Whether incidents are one level worse than their alerts say.")
        Boolean raise) {

    private static final int DAYS = 7;
    private static final double SHORTEST = 0.1;

    public LastWeekOfMonth {
        requireNonNull(shorten, "shorten is missing: 0.5 halves the deadlines, 1 leaves them");
        raise = requireNonNullElse(raise, false);
        if (!(shorten >= SHORTEST && shorten <= 1)) {
            throw new IllegalArgumentException("shorten must be from 0.1 to 1, not %s".formatted(shorten));
        }
    }

    static boolean includes(Instant at, ZoneId zone) {
        var day = at.atZone(zone).toLocalDate();
        return day.getDayOfMonth() > day.lengthOfMonth() - DAYS;
    }
}
