package io.pipekeeper.monitor.calendar;

import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Applies calendars and knows all their versions. */
@ApplicationScoped
public class CalendarDesk {

    private final Calendars calendars;
    private final AuditLog audit;

    CalendarDesk(Calendars calendars, AuditLog audit) {
        this.calendars = calendars;
        this.audit = audit;
    }

    /** The newest version of a calendar. */
    @Transactional
    public Optional<BusinessCalendar> newest(String id) {
        return calendars.newest(id).map(CalendarRow::days);
    }

    /** One version of a calendar. */
    @Transactional
    public Optional<BusinessCalendar> version(String id, int version) {
        return calendars.findByIdOptional(new CalendarRow.Key(id, version)).map(CalendarRow::days);
    }

    @Transactional
    List<Calendar> all() {
        return calendars.newest().stream().map(CalendarRow::toCalendar).toList();
    }

    /** All or nothing. A calendar that includes one that changes gets a new version too. */
    @Transactional
    Applied apply(List<FileInput> files, String caller, Instant now) {
        calendars.lock();
        var stored = all().stream().collect(Collectors.toMap(Calendar::id, Function.identity()));
        var changes = CalendarChanges.of(files, stored, caller, now);
        changes.versions().forEach(calendars::add);
        if (!changes.versions().isEmpty()) {
            audit.add(now, caller, "applyCalendars", changes.summary());
        }
        return changes.applied();
    }
}
