package io.pipekeeper.monitor.period;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as people write it: by when, in which zone, and what business days mean for it.
 *
 * <p>`06:00 Europe/Berlin on business days`; the whole grammar stands in docs/domain.md. What is read is written back
 * in one form, which is also how the ledger keeps it.
 */
public record DuePhrase(By by, @Nullable ZoneId zone, Roll roll, Occasions occasions) {

    /** Reads a phrase; throws IllegalArgumentException with what is wrong. */
    public static DuePhrase parse(String written) {
        var text = written.strip().replaceAll("\\s+", " ");
        var roll = named(Stream.of(Roll.FORWARD, Roll.BACK), Roll::words, text).orElse(Roll.NONE);
        var occasions = named(Stream.of(Occasions.BUSINESS_DAYS, Occasions.LAST_WEEK), Occasions::words, text)
                .orElse(Occasions.EVERY_PERIOD);
        var rest = without(without(text, roll.words()), occasions.words());
        var last = rest.substring(rest.lastIndexOf(' ') + 1);
        if (!last.contains("/") && !last.equals("UTC")) {
            return new DuePhrase(ByWords.parse(rest), null, roll, occasions);
        }
        var when = rest.substring(0, rest.length() - last.length()).strip();
        return new DuePhrase(ByWords.parse(when), zone(last), roll, occasions);
    }

    /** The phrase that says what a due time is. */
    public static DuePhrase of(DueTime due) {
        return new DuePhrase(due.by(), due.zone(), due.days().roll(), due.days().occasions());
    }

    /** The phrase in its one form. */
    public String inWords() {
        var zoneWords = zone == null ? "" : zone.getId();
        return Stream.of(ByWords.of(by), zoneWords, roll.words(), occasions.words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The phrase as it follows what is promised: complete `by 06:00 Europe/Berlin`, resolved `within 48 h`. */
    public String promise() {
        return switch (by) {
            case By.Elapsed elapsed -> new DuePhrase(by, null, roll, occasions).inWords();
            case By.Days days -> inWords();
            case By.OnDay on -> "by " + inWords();
        };
    }

    /** Whether a calendar must say which days are worked. */
    public boolean needsCalendar() {
        return roll != Roll.NONE
                || occasions == Occasions.BUSINESS_DAYS
                || by instanceof By.BusinessDay
                || by instanceof By.LastBusinessDay;
    }

    /** The phrase with a zone, if it has none of its own. */
    public DuePhrase in(ZoneId defaultZone) {
        return zone == null ? new DuePhrase(by, defaultZone, roll, occasions) : this;
    }

    /** What it means for periods of a length. */
    public DueTime dueTime(Grain grain, ZoneId defaultZone, BusinessCalendar calendar) {
        var meant = zone == null ? defaultZone : zone;
        return new DueTime(grain, by, meant, new BusinessDays(calendar, roll, occasions));
    }

    private static <T> Optional<T> named(Stream<T> all, Function<T, String> words, String text) {
        return all.filter(one -> text.contains(words.apply(one))).findFirst();
    }

    private static String without(String text, String words) {
        return words.isEmpty()
                ? text
                : text.replace(words, "").replaceAll("\\s+", " ").strip();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is not a zone such as Europe/Berlin".formatted(name), e);
        }
    }
}
