package io.pipekeeper.launcher.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a business day is loaded: at 04:00 of the next morning in Berlin, and refreshed at 12:30. */
final class BusinessDay {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final LocalTime LOADED = LocalTime.of(4, 0);
    private static final LocalTime REFRESHED = LocalTime.of(12, 30);

    private BusinessDay() {}

    static LocalDate latestLoadedAt(Instant at) {
        return latestAfter(LOADED, at);
    }

    static LocalDate latestRefreshedAt(Instant at) {
        return latestAfter(REFRESHED, at);
    }

    private static LocalDate latestAfter(LocalTime time, Instant at) {
        var local = at.atZone(ZONE);
        return local.toLocalDate().minusDays(local.toLocalTime().isBefore(time) ? 2 : 1);
    }
}
