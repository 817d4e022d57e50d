package io.pipekeeper.monitor.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final LocalDate SATURDAY_OPEN = LocalDate.of(2026, 12, 19);

    private final BusinessCalendar calendar = new BusinessCalendar(
            "germany",
            1,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Stream.of(
                            "Good Friday = easter-2",
                            "Easter Monday = easter+1",
                            "Christmas = --12-25",
                            "Company day = 2026-12-24",
                            "Thanksgiving = 4th thursday of november",
                            "Memorial Day = last monday of may")
                    .map(Holiday::ofText)
                    .toList(),
            Set.of(SATURDAY_OPEN));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-04-03, Good Friday",
        "2027-03-26, Good Friday",
        "2038-04-26, Easter Monday",
        "2026-12-25, Christmas",
        "2026-12-24, Company day",
        "2026-11-26, Thanksgiving",
        "2026-05-25, Memorial Day",
        "2026-11-22, Sunday"
    })
    void saysWhyADayIsNotWorked(LocalDate date, String reason) {
        assertThat(calendar.closure(date)).contains(reason);
    }

    @Test
    void worksOnADayThatIsOpenWhateverTheRestSays() {
        assertThat(calendar.isOpen(SATURDAY_OPEN)).isTrue();
        assertThat(calendar.isOpen(SATURDAY_OPEN.minusWeeks(1))).isFalse();
    }

    @Test
    void rollsOverWeekendsAndHolidays() {
        var holyThursday = LocalDate.of(2026, 4, 2);

        assertThat(calendar.onOrAfter(holyThursday.plusDays(1))).isEqualTo("2026-04-07");
        assertThat(calendar.onOrBefore(LocalDate.of(2026, 4, 6))).isEqualTo(holyThursday);
        assertThat(calendar.onOrAfter(holyThursday)).isEqualTo(holyThursday);
    }

    @Test
    void countsBusinessDays() {
        assertThat(calendar.nth(1, LocalDate.of(2026, 8, 1))).isEqualTo("2026-08-03");
        assertThat(calendar.nth(3, LocalDate.of(2026, 4, 1))).isEqualTo("2026-04-07");
    }

    @Test
    void believesNoCalendarThatIsClosedForEver() {
        var closed = new BusinessCalendar("closed", 1, Set.of(), List.of(), Set.of());

        assertThat(closed.nth(2, SATURDAY_OPEN)).isAfter(SATURDAY_OPEN);
    }

    @ParameterizedTest
    @CsvSource({"12-25", "--13-25", "easter*2", "5th thursday of november", "2nd someday of may"})
    void saysHowADayIsWritten(String wrong) {
        assertThatThrownBy(() -> HolidayDate.parse(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write --12-25, 2026-12-24, easter-2");
    }

    @ParameterizedTest
    @CsvSource({
        "--12-25",
        "2026-12-24",
        "easter",
        "easter-2",
        "easter+39",
        "4th thursday of november",
        "last monday of may"
    })
    void writesADayAsItWasRead(String on) {
        assertThat(HolidayDate.parse(on)).hasToString(on);
    }
}
