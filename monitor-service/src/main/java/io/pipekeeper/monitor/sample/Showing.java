package io.pipekeeper.monitor.sample;

import io.pipekeeper.monitor.contract.Column;
import io.pipekeeper.monitor.mask.Masking;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.sql.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what people see of rows. Pure. What nobody has opened it does not show: neither a column without a classification, nor
 * one with a word that nobody has opened.
 *
 * <p>Of a masked key people see in which rows it is the same, and not what it is.
 *
 * @param keys the columns that tell rows apart
 */
record Showing(Masking masking, Set<String> keys) {

    private static final int LONGEST = 200;

    Showing {
        keys = Set.copyOf(keys);
    }

    /** How to show those that a check complains about, of a table with these columns. */
    static Showing of(List<Column> columns, Offenders offenders, Masking masking) {
        Set<String> keys = new HashSet<>(offenders.keys());
        columns.stream().filter(Column::key).map(Column::name).forEach(keys::add);
        return new Showing(masking, keys);
    }

    /** The masks of those among these columns that no value is needed of. */
    Map<String, String> masks(Collection<String> columns) {
        Map<String, String> masks = new HashMap<>();
        columns.stream()
                .filter(column -> !masking.opens(column) && !keys.contains(column))
                .forEach(column -> masks.put(column, masking.mask(column)));
        return masks;
    }

    /** What people see of a value. That there is none is no secret. */
    @Nullable
    String seen(View.Shown what, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        var column = what.of();
        if (column == null || masking.opens(column)) {
            return shortened(value.toString());
        }
        return keys.contains(column) ? masking.marked(column, value) : masking.mask(column);
    }

    /** The columns of which every value is needed whole: that of a mark is. */
    Set<String> marked() {
        return keys.stream().filter(key -> !masking.opens(key)).collect(Collectors.toSet());
    }

    /** One character more tells that something was cut. */
    static int longest() {
        return LONGEST + 1;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
