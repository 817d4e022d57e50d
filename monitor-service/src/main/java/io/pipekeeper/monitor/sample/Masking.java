package io.pipekeeper.monitor.sample;

import io.pipekeeper.monitor.contract.Column;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.sql.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what people see of the values of a table, by how its contract classifies them. Pure. What it does not know it does not
 * show: neither a column without a classification, nor one with a word that nobody has opened.
 *
 * <p>Of a masked key people see in which rows it is the same, and not what it is.
 *
 * @param classifications by column, empty where it has none
 * @param keys the columns that tell rows apart
 * @param shown the classifications whose values are shown
 */
record Masking(Map<String, String> classifications, Set<String> keys, Set<String> shown, Marks marks) {

    private static final int LONGEST = 200;

    Masking {
        classifications = Map.copyOf(classifications);
        keys = Set.copyOf(keys);
        shown = Set.copyOf(shown);
    }

    /** How to show those that a check complains about, of a table with these columns. */
    static Masking of(List<Column> columns, Offenders offenders, Collection<String> shown, Marks marks) {
        Set<String> keys = new HashSet<>(offenders.keys());
        columns.stream().filter(Column::key).map(Column::name).forEach(keys::add);
        return new Masking(
                columns.stream().collect(Collectors.toMap(Column::name, column -> plain(column.classification()))),
                keys,
                shown.stream().map(Masking::plain).collect(Collectors.toSet()),
                marks);
    }

    /** The masks of those among these columns that no value is needed of. */
    Map<String, String> masks(Collection<String> columns) {
        Map<String, String> masks = new HashMap<>();
        columns.stream()
                .filter(column -> !isShown(column) && !keys.contains(column))
                .forEach(column -> masks.put(column, mask(column)));
        return masks;
    }

    /** What people see of a value. That there is none is no secret. */
    @Nullable
    String seen(View.Shown what, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        var column = what.of();
        if (column == null || isShown(column)) {
            return shortened(value.toString());
        }
        return keys.contains(column) ? mask(column) + " " + marks.of(column, value.toString()) : mask(column);
    }

    /** The columns of which every value is needed whole: that of a mark is. */
    Set<String> marked() {
        return keys.stream().filter(key -> !isShown(key)).collect(Collectors.toSet());
    }

    /** One character more tells that something was cut. */
    static int longest() {
        return LONGEST + 1;
    }

    private boolean isShown(String column) {
        var word = classifications.get(column);
        return word != null && shown.contains(word);
    }

    private String mask(String column) {
        var word = classifications.get(column);
        if (word == null) {
            return "masked (not in the contract)";
        }
        return "masked (%s)".formatted(word.isEmpty() ? "not classified" : word);
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
