package io.pipekeeper.oncall.schedule;

import io.pipekeeper.oncall.catalog.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "schedule")
@NullUnmarked
class ScheduleRow {

    @Id
    String id;

    String name;
    String zone;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "hand_off")
    LocalTime handOff;

    @Column(name = "turn_length")
    int turnLength;

    @Enumerated(EnumType.STRING)
    @Column(name = "turn_unit")
    TurnUnit turnUnit;

    String[] members;
    String[] roles;

    /** Each as `--12-25 Christmas`. */
    String[] holidays = {};

    @Column(name = "working_days")
    String[] workingDays;

    @Column(name = "working_from")
    LocalTime workingFrom;

    @Column(name = "working_until")
    LocalTime workingUntil;

    static ScheduleRow from(Schedule schedule) {
        var rotation = schedule.rotation();
        var row = new ScheduleRow();
        row.id = schedule.id();
        row.name = schedule.name();
        row.zone = rotation.zone();
        row.firstDay = rotation.firstDay();
        row.handOff = rotation.handOff();
        row.turnLength = rotation.length();
        row.turnUnit = rotation.unit();
        row.members = rotation.members().stream().map(Person::id).toArray(String[]::new);
        row.roles = schedule.roles().stream().map(DutyRole::name).toArray(String[]::new);
        row.holidays = schedule.holidays().stream()
                .map(holiday -> holiday.on() + " " + holiday.name())
                .toArray(String[]::new);
        row.take(schedule.workingHours());
        return row;
    }

    Schedule toSchedule() {
        var people = Arrays.stream(members).map(Person::new).toList();
        var places = Arrays.stream(roles).map(DutyRole::valueOf).toList();
        var rotation = new Rotation(zone, firstDay, handOff, turnLength, turnUnit, people);
        var free = Arrays.stream(holidays).map(ScheduleRow::holiday).toList();
        return new Schedule(id, name, rotation, places, free, workingHours());
    }

    private void take(WorkingHours hours) {
        if (hours != null) {
            workingDays = hours.days().stream().map(Weekday::name).toArray(String[]::new);
            workingFrom = hours.from();
            workingUntil = hours.until();
        }
    }

    private WorkingHours workingHours() {
        if (workingDays == null) {
            return null;
        }
        var days = Arrays.stream(workingDays).map(Weekday::valueOf).toList();
        return new WorkingHours(days, workingFrom, workingUntil);
    }

    private static Holiday holiday(String text) {
        var blank = text.indexOf(' ');
        return new Holiday(text.substring(blank + 1), text.substring(0, blank));
    }
}
