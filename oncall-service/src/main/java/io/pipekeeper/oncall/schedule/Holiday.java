package io.pipekeeper.oncall.schedule;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A day of every year on which few people work; whole, in the schedule's zone. */
@Description("A day of every year on which few people work.")
public record Holiday(
        @NonNull @Description("What it is called.") String name,
        @NonNull @Description("Month and day: `--12-25`.") String on) {

    public Holiday {
        requireNonNull(name, "the name of a holiday is missing");
        requireNonNull(on, "on is missing: --12-25 is 25 December");
        requireMonthDay(on);
    }

    boolean isOn(LocalDate date) {
        return MonthDay.parse(on).equals(MonthDay.from(date));
    }

    private static void requireMonthDay(String on) {
        try {
            MonthDay.parse(on);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is no day of the year; --12-25 is 25 December".formatted(on), e);
        }
    }
}
