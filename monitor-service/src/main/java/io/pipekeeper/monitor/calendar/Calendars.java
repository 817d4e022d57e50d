package io.pipekeeper.monitor.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Calendars implements PanacheRepositoryBase<CalendarRow, CalendarRow.Key> {

    /** The newest version of each, by id. */
    List<CalendarRow> newest() {
        return list("from CalendarRow calendar where version ="
                + " (select max(other.version) from CalendarRow other where other.id = calendar.id) order by id");
    }

    Optional<CalendarRow> newest(String id) {
        return find("id = ?1 order by version desc", id).firstResultOptional();
    }

    void add(Calendar calendar) {
        persist(CalendarRow.from(calendar));
    }

    /** Until the end of the transaction nobody else applies calendars. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('calendars', 2)) as text)")
                .getSingleResult();
    }
}
