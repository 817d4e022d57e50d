package io.pipekeeper.monitor.warehouse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells of an expression that somebody wrote whether it depends on nothing but the row, or the rows, that it is asked of.
 *
 * <p>It knows what does, and takes everything else for doubtful: functions that it has not heard of, other tables, and texts
 * that PostgreSQL takes for a time that moves.
 */
public final class SteadySql {

    /** Functions, and words that stand in front of a parenthesis. */
    private static final Set<String> KNOWN = Set.of("""
            abs and any avg between bool_and bool_or btrim case cast ceil ceiling char char_length character coalesce count
            date_part date_trunc decimal distinct else every extract filter floor greatest group ilike in is least left length
            like lower ltrim max min mod not nullif numeric on or percentile_cont percentile_disc position power replace right
            round rtrim sign some split_part sqrt stddev stddev_pop stddev_samp strpos substr substring sum then trim trunc
            upper var_pop var_samp varchar variance when where within""".split("\\s+"));

    /** Words that stand for the time, for who asks, or for another table. */
    private static final Pattern DOUBTFUL =
            Pattern.compile("select|table|over|uescape|current_.*|local(time|timestamp)|(session_|system_)?user");

    private static final Pattern MOVING =
            Pattern.compile("(?<![a-z])(now|today|tomorrow|yesterday)(?![a-z])|[\\\\$]", Pattern.CASE_INSENSITIVE);

    private SteadySql() {}

    /** Whether it answers the same as long as the rows are the same. */
    public static boolean is(String sql) {
        var words = SqlWords.of(sql);
        return !MOVING.matcher(sql).find()
                && words.stream().noneMatch(word -> DOUBTFUL.matcher(word).matches())
                && IntStream.range(1, words.size()).allMatch(at -> isKnown(words, at));
    }

    /** Whatever is called is known, and nothing is called by way of a dot. */
    private static boolean isKnown(List<String> words, int at) {
        var before = words.get(at - 1);
        return switch (words.get(at)) {
            case "(" -> isSign(before) || KNOWN.contains(before);
            case "." -> isNumber(before) || (at + 1 < words.size() && isNumber(words.get(at + 1)));
            default -> true;
        };
    }

    private static boolean isSign(String word) {
        return word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0)) && !word.equals("_");
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }
}
