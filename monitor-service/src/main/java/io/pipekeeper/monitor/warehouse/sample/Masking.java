package io.pipekeeper.monitor.warehouse.sample;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which values people may see, by how a contract classifies their columns. What it does not know, it does not show:
 * neither a column that the contract does not name, nor one with a classification of your own.
 *
 * <p>It goes by the names of columns. So it is for queries that we write; in one that somebody else wrote, a column may
 * bear the name of another.
 */
public record Masking(Map<String, String> classifications) {

    private static final int LONGEST = 200;
    private static final Set<String> SHOWN = Set.of("", "public", "internal");

    /** Takes the classification of each column of a contract, empty where it has none. */
    public Masking {
        Map<String, String> byColumn = new HashMap<>();
        classifications.forEach((column, word) ->
                byColumn.put(column.toLowerCase(Locale.ROOT), word.strip().toLowerCase(Locale.ROOT)));
        classifications = Map.copyOf(byColumn);
    }

    /** What people see of a value. That there is none is no secret. */
    @Nullable
    String shown(String column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        var word = classifications.get(column.toLowerCase(Locale.ROOT));
        if (word == null) {
            return "masked (not in the contract)";
        }
        return SHOWN.contains(word) ? shortened(value.toString()) : "masked (%s)".formatted(word);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
