package io.pipekeeper.monitor.scan.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a database knows of a table.
 *
 * @param columns the types by name, in the order of the table
 * @param constraints what holds for every row; empty where the database does not see to it
 * @param indexed the columns that lead an index over all rows
 * @param rows about how many there are
 * @param own whether what a query of it answers depends on its own rows only: it is no view, nothing of it is elsewhere, and
 *     nobody sees a part of them only
 * @param version the same as long as nobody changes what the table is
 */
public record Catalogue(
        Map<String, String> columns,
        List<Constraint> constraints,
        List<String> indexed,
        long rows,
        boolean own,
        String version) {

    /** Nothing is known. */
    public static final Catalogue UNKNOWN = new Catalogue(Map.of(), List.of(), List.of(), 0, false, "");

    public Catalogue {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constraints = List.copyOf(constraints);
        indexed = List.copyOf(indexed);
    }

    /** The type of a column, as the database writes it. */
    public Optional<String> type(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** Whether an index leads to the least and the greatest value of a column. */
    public boolean isIndexed(String column) {
        return indexed.contains(column);
    }
}
