package io.pipekeeper.oncall.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A night in which somebody should sleep: from 22:00 of a day to 07:00 of the next, by the clock of a zone. */
record Night(LocalDate evening) {

    private static final LocalTime BEGINS = LocalTime.of(22, 0);
    private static final LocalTime ENDS = LocalTime.of(7, 0);

    /** The night that an instant belongs to, if it is one. */
    static Optional<Night> of(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        if (local.toLocalTime().isBefore(ENDS)) {
            return Optional.of(new Night(local.toLocalDate().minusDays(1)));
        }
        return local.toLocalTime().isBefore(BEGINS) ? Optional.empty() : Optional.of(new Night(local.toLocalDate()));
    }
}
