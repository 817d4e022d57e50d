package io.pipekeeper.monitor.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

@Entity
@IdClass(CalendarRow.Key.class)
@Table(name = "calendar")
@NullUnmarked // Hibernate fills the fields
class CalendarRow {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** Versions are rows of their own, and stay. */
    record Key(String id, int version) {}

    @Id
    String id;

    @Id
    int version;

    String name;

    /** As it was written, for those who include it. */
    String source;

    @Column(name = "working_days")
    String[] workingDays;

    String[] holidays;

    @Column(name = "open_days")
    String[] openDays;

    String path;

    @Column(name = "applied_at")
    Instant appliedAt;

    @Column(name = "applied_by")
    String appliedBy;

    static CalendarRow from(Calendar calendar) {
        var row = new CalendarRow();
        row.id = calendar.id();
        row.version = calendar.version();
        row.name = calendar.name();
        row.source = write(calendar.file());
        var days = calendar.days();
        row.workingDays =
                days.workingDays().stream().sorted().map(DayOfWeek::name).toArray(String[]::new);
        row.holidays = days.holidays().stream().map(Holiday::text).toArray(String[]::new);
        row.openDays =
                days.openDays().stream().sorted().map(LocalDate::toString).toArray(String[]::new);
        row.path = calendar.path();
        row.appliedAt = calendar.appliedAt();
        row.appliedBy = calendar.appliedBy();
        return row;
    }

    Calendar toCalendar() {
        return new Calendar(id, name, version, read(source), days(), path, appliedAt, appliedBy);
    }

    BusinessCalendar days() {
        return new BusinessCalendar(
                id,
                version,
                Arrays.stream(workingDays).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                Arrays.stream(holidays).map(Holiday::ofText).toList(),
                Arrays.stream(openDays).map(LocalDate::parse).collect(Collectors.toSet()));
    }

    private static String write(CalendarFile file) {
        try {
            return JSON.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar is always JSON", e);
        }
    }

    private static CalendarFile read(String source) {
        try {
            return JSON.readValue(source, CalendarFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored calendar cannot be read", e);
        }
    }
}
