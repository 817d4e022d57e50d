package io.pipekeeper.oncall.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Holiday;
import io.pipekeeper.oncall.schedule.Rotation;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.TurnUnit;
import io.pipekeeper.oncall.schedule.Weekday;
import io.pipekeeper.oncall.schedule.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueDateTest {

    /** A Thursday, 10:00 in Berlin. */
    private static final Instant THURSDAY = Instant.parse("2026-12-17T09:00:00Z");

    @Test
    void weekendsDoNotCount() {
        assertThat(DueDate.by(null).after(THURSDAY, 5)).isEqualTo(Instant.parse("2026-12-24T09:00:00Z"));
    }

    @Test
    void holidaysDoNotCount() {
        var holidays = List.of(new Holiday("Christmas Eve", "--12-24"), new Holiday("Christmas", "--12-25"));

        assertThat(DueDate.by(schedule(holidays, null)).after(THURSDAY, 5))
                .isEqualTo(Instant.parse("2026-12-28T09:00:00Z"));
    }

    @Test
    void theDaysOnWhichPeopleWorkCount() {
        var hours = new WorkingHours(List.of(Weekday.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

        assertThat(DueDate.by(schedule(List.of(), hours)).after(THURSDAY, 2))
                .isEqualTo(Instant.parse("2026-12-28T09:00:00Z"));
    }

    @Test
    void theTimeOfTheDayStaysWhenTheClocksChange() {
        var friday = Instant.parse("2026-03-27T09:00:00Z");

        assertThat(DueDate.by(schedule(List.of(), null)).after(friday, 1))
                .isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
    }

    private static Schedule schedule(List<Holiday> holidays, @Nullable WorkingHours hours) {
        var rotation = new Rotation(
                "Europe/Berlin",
                LocalDate.of(2026, 1, 5),
                LocalTime.of(9, 0),
                1,
                TurnUnit.WEEKS,
                List.of(new Person("ana")));
        return new Schedule("weekly", "Weekly", rotation, List.of(DutyRole.PRIMARY), holidays, hours);
    }
}
