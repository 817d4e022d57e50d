package io.pipekeeper.monitor.calendar;

import java.time.LocalDate;

/** When Easter is in the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
final class EasterSunday {

    private EasterSunday() {}

    static LocalDate of(int year) {
        var golden = year % 19;
        var century = year / 100;
        var leap = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - leap - year % 100 % 4) % 7;
        var days = leap + weekday - 7 * ((golden + 11 * leap + 22 * weekday) / 451) + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
