package io.pipekeeper.monitor.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int HOURS_OF_DAYS = 48;

    private Words() {}

    /** By the wall clock of the zone; when that shows the time twice, in UTC as well. */
    static String of(Instant instant, ZoneId zone) {
        var local = LocalDateTime.ofInstant(instant, zone);
        var twice = zone.getRules().getValidOffsets(local).size() > 1;
        var utc = twice ? " (%s UTC)".formatted(UTC.format(instant.atZone(ZoneId.of("UTC")))) : "";
        return MINUTE.format(local) + " " + zone + utc;
    }

    static String of(Duration duration) {
        if (duration.toHours() >= HOURS_OF_DAYS) {
            return "%d d %d h".formatted(duration.toDays(), duration.toHoursPart());
        }
        return duration.toHours() == 0
                ? "%d min".formatted(duration.toMinutes())
                : "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
