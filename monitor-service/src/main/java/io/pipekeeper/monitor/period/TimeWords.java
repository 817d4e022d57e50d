package io.pipekeeper.monitor.period;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and lengths of time as people read and write them. */
public final class TimeWords {

    /** The longest that anybody can mean; what is much longer is no time any more, for a database at least. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int HOURS_OF_DAYS = 48;

    private TimeWords() {}

    /** By the wall clock of the zone; when that shows the time twice, in UTC as well. */
    public static String of(Instant instant, ZoneId zone) {
        var local = LocalDateTime.ofInstant(instant, zone);
        var twice = zone.getRules().getValidOffsets(local).size() > 1;
        var utc = twice ? " (%s UTC)".formatted(UTC.format(instant.atZone(ZoneOffset.UTC))) : "";
        return MINUTE.format(local) + " " + zone + utc;
    }

    public static String of(Duration duration) {
        if (duration.toHours() >= HOURS_OF_DAYS) {
            return "%d d %d h".formatted(duration.toDays(), duration.toHoursPart());
        }
        return duration.toHours() == 0
                ? "%d min".formatted(duration.toMinutes())
                : "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }

    /** Reads such as `90s`, `15m` or `1h30m`; throws IllegalArgumentException with what is wrong. */
    public static Duration read(String written, Duration shortest, Duration longest) {
        var read = parsed(written);
        if (read.compareTo(shortest) < 0 || read.compareTo(longest) > 0) {
            throw new IllegalArgumentException("'%s' is not a length of time from %s to %s"
                    .formatted(written, written(shortest), written(longest)));
        }
        return read;
    }

    private static Duration parsed(String written) {
        try {
            return Duration.parse("PT" + written.toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a length of time such as 90s, 15m or 24h".formatted(written), e);
        }
    }

    /** The form that is read. */
    public static String written(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
