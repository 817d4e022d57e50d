package io.pipekeeper.monitor.warehouse.governor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How many pages of a warehouse a day has.
 *
 * @param warehouse its name
 * @param pages what all checks may read of it on one day
 * @param overdraft the share by which critical checks may exceed that
 * @param zone where a day begins at midnight
 */
public record Allowance(String warehouse, long pages, double overdraft, ZoneId zone) {

    /** What a check may use up to. */
    long upTo(boolean critical) {
        return critical ? pages + Math.round(pages * overdraft) : pages;
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** When there are pages again. */
    Instant renewed(Instant at) {
        return day(at).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
