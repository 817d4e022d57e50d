package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import java.util.Optional;

/** The business calendars that a contract can name. */
interface Calendars {

    /** The newest version of a calendar, by its id. */
    Optional<BusinessCalendar> named(String id);
}
