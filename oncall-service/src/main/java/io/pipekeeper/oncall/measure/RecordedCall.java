package io.pipekeeper.oncall.measure;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One person was called for one step of one incident, on however many channels: one interruption. */
record RecordedCall(
        String person, @Nullable String pipeline, @Nullable String schedule, Instant at) {

    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(7, 0);

    /** Whether people should have slept. */
    boolean isAtNight(ZoneId zone) {
        var time = at.atZone(zone).toLocalTime();
        return time.isBefore(NIGHT_ENDS) || !time.isBefore(NIGHT_BEGINS);
    }
}
