package io.pipekeeper.monitor.calendar;

import java.time.LocalDate;

/** A day on which nobody works, by its name. */
record Holiday(String name, HolidayDate on) {

    private static final String IS = " = ";

    boolean isOn(LocalDate date) {
        return on.isOn(date);
    }

    /** How it is kept: `Christmas = --12-25`. */
    String text() {
        return name + IS + on;
    }

    static Holiday ofText(String text) {
        var split = text.lastIndexOf(IS);
        return new Holiday(text.substring(0, split), HolidayDate.parse(text.substring(split + IS.length())));
    }
}
