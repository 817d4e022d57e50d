package io.pipekeeper.monitor.warehouse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query answered.
 *
 * @param columns the names of the columns, in order
 * @param all whether these are all rows and not only the first
 */
public record Rows(List<String> columns, List<List<@Nullable Object>> rows, boolean all) {

    public Rows {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
