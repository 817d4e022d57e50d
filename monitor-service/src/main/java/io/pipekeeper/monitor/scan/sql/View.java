package io.pipekeeper.monitor.scan.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of a table.
 *
 * @param columns the columns of a row, in order
 * @param masks by column, what stands in the place of its values: those do not leave the warehouse
 * @param whole columns whose values are needed to the last character
 * @param longest how many characters of any other value are
 */
public record View(List<String> columns, Map<String, String> masks, Set<String> whole, int longest) {

    private static final String BYTES = "bytea";

    public View {
        columns = List.copyOf(columns);
        masks = Map.copyOf(masks);
        whole = Set.copyOf(whole);
    }

    /**
     * A column of what is seen.
     *
     * @param name what it is called
     * @param of the column of the table whose values it has; null when it has none of them
     */
    public record Shown(String name, @Nullable String of) {

        static Shown itself(String column) {
            return new Shown(column, column);
        }
    }

    /** The same of a table that has these columns, with the types as its database writes them: bytes are not for people. */
    public View of(Map<String, String> types) {
        var seen = new HashMap<>(masks);
        types.entrySet().stream()
                .filter(type -> type.getValue().equals(BYTES) && !whole.contains(type.getKey()))
                .forEach(type -> seen.putIfAbsent(type.getKey(), "bytes"));
        return new View(columns.stream().filter(types::containsKey).toList(), seen, whole, longest);
    }

    /** The value of a column, or what stands in its place. */
    String of(String column, String expression, Words words) {
        var mask = masks.get(column);
        if (mask != null) {
            return "case when %s is not null then %s end".formatted(expression, words.text(mask));
        }
        return whole.contains(column) ? words.asText(expression) : words.shown(expression, longest);
    }
}
