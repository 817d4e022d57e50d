package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.mask.Masking;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values of columns a row of an answer has: they stand just before the numbers at its end.
 *
 * @param numbers how many of these there are
 */
public record Naming(List<String> columns, int numbers) {

    private static final Naming NOTHING = new Naming(List.of(), 0);

    public Naming {
        columns = List.copyOf(columns);
    }

    /** What a row of an answer names. */
    public static Naming of(Ask ask) {
        return switch (ask) {
            case Ask.Groups groups -> new Naming(groups.columns(), 1);
            case Ask.TopShare top -> new Naming(List.of(top.column()), 2);
            case Ask.Lost lost -> new Naming(List.of(lost.entity().column()), 1);
            case Ask.Steps steps ->
                new Naming(List.of(steps.entity().state(), steps.entity().state()), 1);
            case Ask.Query query -> new Naming(query.by(), 1);
            case Ask.Present present -> NOTHING; // they are compared with what the contract names
            case Ask.Value value -> NOTHING;
            case Ask.Whole whole -> NOTHING;
            case Ask.Newest newest -> NOTHING;
            case Ask.Copies copies -> NOTHING;
            case Ask.Stretches stretches -> NOTHING;
            case Ask.Columns columns -> NOTHING;
        };
    }

    /** The row with the marks of those values that nobody may see. A shorter one names none. */
    public List<@Nullable Object> masked(List<@Nullable Object> row, Masking masking) {
        var end = row.size() - numbers;
        var start = end - columns.size();
        if (columns.isEmpty() || start < 0) {
            return row;
        }
        List<@Nullable Object> masked = new ArrayList<>(row.subList(0, start));
        masked.addAll(masking.named(columns, row.subList(start, end)));
        masked.addAll(row.subList(end, row.size()));
        return masked;
    }
}
