package io.pipekeeper.monitor.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what people see of the values of a table, by how its contract classifies them. Pure.
 *
 * <p>A row shows only what somebody has opened, since there is everything in it. A verdict names values of the columns that
 * its check is about, unless somebody has closed them: by a word that is not shown.
 *
 * @param shown the classifications whose values are shown
 */
public record Masking(Classified columns, Set<String> shown, Marks marks) {

    private static final Pattern MARK = Pattern.compile("masked \\(.+?\\) #[0-9a-f]{12}");

    public Masking {
        shown = shown.stream().map(Classified::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody has opened the column. */
    public boolean opens(String column) {
        return columns.exactly(column).filter(shown::contains).isPresent();
    }

    /** Whether somebody has closed the column. */
    public boolean closes(String column) {
        var word = columns.of(column);
        return !word.isEmpty() && !shown.contains(word);
    }

    /** What stands in the place of a value of a column. */
    public String mask(String column) {
        var word = columns.exactly(column).orElseGet(() -> closes(column) ? columns.of(column) : "not in the contract");
        return "masked (%s)".formatted(word.isEmpty() ? "not classified" : word);
    }

    /** The same with the mark of the value, which is the same for equal values. */
    public String marked(String column, Object value) {
        return "%s %s".formatted(mask(column), marks.of(column, value.toString()));
    }

    /** Values as they are named: of a closed column by their marks. That there is none is no secret. */
    public List<@Nullable Object> named(List<String> of, List<@Nullable Object> values) {
        List<@Nullable Object> named = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            named.add(value != null && closes(of.get(i)) ? marked(of.get(i), value) : value);
        }
        return named;
    }

    /** What tells values of these columns, as they are named, from those that are named in another way; empty when by themselves. */
    public String seal(List<String> of) {
        var closed = of.stream()
                .filter(this::closes)
                .map(column -> "%s %s".formatted(column, mask(column)))
                .collect(Collectors.joining(", "));
        return closed.isEmpty() ? "" : "%s by %s".formatted(closed, marks.name());
    }

    /** Whether a text names a value by its mark. */
    public static boolean isIn(String text) {
        return MARK.matcher(text).find();
    }
}
