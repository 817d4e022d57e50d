package io.pipekeeper.oncall.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.DeadlineMode;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.EscalationStep;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Holiday;
import io.pipekeeper.oncall.schedule.Rotation;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.TurnUnit;
import io.pipekeeper.oncall.schedule.Weekday;
import io.pipekeeper.oncall.schedule.WorkingHours;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final Instant ORDINARY = Instant.parse("2026-01-06T03:00:00Z");
    private static final LastWeekOfMonth HALF_AND_WORSE = new LastWeekOfMonth(0.5, true);

    @Test
    void isAsThePolicySaysOnAnOrdinaryDay() {
        var pace = Pace.of(coverage(CoverageHours.ALWAYS, HALF_AND_WORSE), ORDINARY);

        assertThat(minutes(pace)).containsExactly(30L, 45L, 60L, 120L);
        assertThat(pace.reasons()).isEmpty();
        assertThat(pace.severity(IncidentSeverity.ERROR)).isEqualTo(IncidentSeverity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T22:59:59Z, 120",
        "2026-12-24T23:00:00Z, 240", // midnight in Berlin
        "2026-12-25T22:59:59Z, 240",
        "2026-12-25T23:00:00Z, 120",
        "2026-07-03T22:00:00Z, 240",
    })
    void isSlowerOnHolidaysOfTheZone(Instant at, long last) {
        var pace = Pace.of(coverage(CoverageHours.ALWAYS, null), at);

        assertThat(minutes(pace).getLast()).isEqualTo(last);
    }

    @Test
    void stretchesAllDeadlinesOfAHolidayInProportion() {
        var pace = Pace.of(coverage(CoverageHours.ALWAYS, null), Instant.parse("2026-12-25T12:00:00Z"));

        assertThat(minutes(pace)).containsExactly(60L, 90L, 120L, 240L);
        assertThat(pace.reasons())
                .containsExactly("Christmas: people have 4h to answer, and deadlines are in proportion");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-24T22:59:59Z, 120", // the 24th of 31 days
        "2026-01-24T23:00:00Z, 60",
        "2026-01-31T22:59:59Z, 60",
        "2026-01-31T23:00:00Z, 120",
        "2026-02-21T23:00:00Z, 60", // the 22nd of 28 days
        "2024-02-21T23:00:00Z, 120", // the 22nd of 29
        "2026-03-29T01:00:00Z, 60", // the night that loses an hour
    })
    void isFasterInTheLastSevenDaysOfAMonth(Instant at, long last) {
        var pace = Pace.of(coverage(CoverageHours.ALWAYS, HALF_AND_WORSE), at);

        assertThat(minutes(pace).getLast()).isEqualTo(last);
        assertThat(pace.raises()).isEqualTo(last == 60);
    }

    @Test
    void isTheShorterOfTheTwoOnAHolidayAtTheEndOfAMonth() {
        var pace = Pace.of(coverage(CoverageHours.ALWAYS, HALF_AND_WORSE), Instant.parse("2026-12-25T12:00:00Z"));

        assertThat(minutes(pace)).containsExactly(15L, 22L, 30L, 60L);
        assertThat(pace.severity(IncidentSeverity.WARNING)).isEqualTo(IncidentSeverity.ERROR);
        assertThat(pace.reasons()).hasSize(2);
    }

    @Test
    void waitsForWorkingHoursUnlessTheIncidentIsTooBad() {
        var pace = Pace.of(coverage(CoverageHours.WORKING_HOURS, null), ORDINARY);

        assertThat(pace.begin(ORDINARY, IncidentSeverity.ERROR).hours()).isNotNull();
        assertThat(pace.begin(ORDINARY, IncidentSeverity.CRITICAL).hours()).isNull();
    }

    private static List<Long> minutes(Pace pace) {
        return pace.policy().steps().stream()
                .map(step -> step.answerBy().toMinutes())
                .toList();
    }

    private static Coverage coverage(CoverageHours hours, @Nullable LastWeekOfMonth lastWeek) {
        return new Coverage(schedule(), policy(), hours, IncidentSeverity.CRITICAL, lastWeek, null, false, null, null);
    }

    private static Schedule schedule() {
        var rotation = new Rotation(
                "Europe/Berlin",
                LocalDate.of(2026, 1, 5),
                LocalTime.of(9, 0),
                1,
                TurnUnit.WEEKS,
                List.of(new Person("ana")));
        var office = new WorkingHours(List.of(Weekday.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        var holidays = List.of(new Holiday("Christmas", "--12-25"), new Holiday("4 July", "--07-04"));
        return new Schedule("s", "S", rotation, List.of(DutyRole.PRIMARY), holidays, office);
    }

    private static EscalationPolicy policy() {
        var steps = Stream.of(30, 45, 60, 120)
                .map(minutes -> new EscalationStep(EscalationTarget.of("primary"), Duration.ofMinutes(minutes)))
                .toList();
        return new EscalationPolicy(
                "p", "P", DeadlineMode.SINCE_DETECTION, steps, 0, EscalationTarget.EVERYONE, Duration.ofHours(4));
    }
}
