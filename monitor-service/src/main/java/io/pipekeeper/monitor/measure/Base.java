package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * With which earlier periods one is compared. The period itself never counts, nor does one that failed or was excused.
 */
sealed interface Base {

    /** How far back it looks: in periods, or in spans of them. */
    int lookBack();

    /** How many numbers it needs before it says anything. */
    int atLeast();

    /** How many numbers it takes, of those that count. */
    default int atMost() {
        return lookBack();
    }

    /** The periods with which a period may be compared, the newest first. */
    List<Period> periods(Period period);

    String inWords();

    /** Why a period is compared with others than usual; empty when it is not. */
    default Optional<String> exception(Period period) {
        return Optional.empty();
    }

    /** What was seen, and why it was compared with others than usual. */
    default Observation explained(Observation seen, Period period) {
        return exception(period).map(seen::noting).orElse(seen);
    }

    /** The middle of the numbers. */
    default BigDecimal middle(List<BigDecimal> numbers) {
        return Spread.mean(numbers);
    }

    /** The nearest period before, at most a week of them back. */
    record Previous() implements Base {

        private static final int MOST = 7;

        @Override
        public int lookBack() {
            return MOST;
        }

        @Override
        public int atLeast() {
            return 1;
        }

        @Override
        public int atMost() {
            return 1;
        }

        @Override
        public List<Period> periods(Period period) {
            return before(period, MOST).toList();
        }

        @Override
        public String inWords() {
            return "the period before";
        }
    }

    /** The mean of the periods before, as they come: a holiday among them counts. */
    record Average(int periods, int atLeast) implements Base {

        @Override
        public int lookBack() {
            return periods;
        }

        @Override
        public List<Period> periods(Period period) {
            return before(period, periods).toList();
        }

        @Override
        public String inWords() {
            return "the mean of the %d periods before, at least %d of them".formatted(periods, atLeast);
        }
    }

    /** The median of the same weekday in the weeks before. Holidays are no weekdays: they are like Sundays. */
    record Weekday(int weeks, int atLeast, BusinessCalendar calendar) implements Base {

        private static final int DAYS = 7;

        @Override
        public int lookBack() {
            return weeks * DAYS;
        }

        @Override
        public List<Period> periods(Period period) {
            var isLike = isLike(period.start());
            return before(period, lookBack())
                    .filter(earlier -> isLike.test(earlier.start()))
                    .toList();
        }

        @Override
        public BigDecimal middle(List<BigDecimal> numbers) {
            return Spread.median(numbers);
        }

        @Override
        public String inWords() {
            var holidays = calendar.holidays().isEmpty() ? "" : ", holidays left out";
            return "the median of the same weekday in the %d weeks before%s, at least %d of them"
                    .formatted(weeks, holidays, atLeast);
        }

        @Override
        public Optional<String> exception(Period period) {
            return calendar.holiday(period.start()).map("%s is compared with Sundays and holidays"::formatted);
        }

        /** The day of the week is asked first: it is known at once, and this is asked for every segment. */
        private Predicate<LocalDate> isLike(LocalDate day) {
            return isHoliday(day)
                    ? earlier -> earlier.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(earlier)
                    : earlier -> earlier.getDayOfWeek() == day.getDayOfWeek() && !isHoliday(earlier);
        }

        private boolean isHoliday(LocalDate day) {
            return calendar.holiday(day).isPresent();
        }
    }

    /** The mean of the spans before, each to the same day. */
    record ToDate(Span span, int spans, int atLeast) implements Base {

        @Override
        public int lookBack() {
            return spans;
        }

        @Override
        public List<Period> periods(Period period) {
            return IntStream.rangeClosed(1, spans)
                    .mapToObj(back -> span.before(period, back))
                    .toList();
        }

        @Override
        public String inWords() {
            var name = span.name().toLowerCase(Locale.ROOT);
            return spans == 1
                    ? "the %s before to the same day".formatted(name)
                    : "the mean of the %d %ss before to the same day, at least %d of them"
                            .formatted(spans, name, atLeast);
        }
    }

    private static Stream<Period> before(Period period, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(back -> period.plus(-(long) back));
    }
}
