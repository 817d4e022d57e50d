package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.calendar.CalendarDesk;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What is there that a contract can name. */
@ApplicationScoped
class Landscape {

    private final WarehouseDoor warehouses;
    private final CalendarDesk calendars;

    Landscape(WarehouseDoor warehouses, CalendarDesk calendars) {
        this.warehouses = warehouses;
        this.calendars = calendars;
    }

    Set<String> warehouses() {
        return warehouses.names();
    }

    /** The newest version of a business calendar. */
    Optional<BusinessCalendar> calendar(String id) {
        return calendars.newest(id);
    }

    /** Whether a calendar is still as it was read. */
    boolean isNewest(BusinessCalendar calendar) {
        return calendar.version() == 0
                || calendar(calendar.id())
                        .filter(newest -> newest.version() == calendar.version())
                        .isPresent();
    }
}
