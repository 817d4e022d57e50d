package io.pipekeeper.monitor.scan.catalogue;

import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.sql.Dating;
import io.pipekeeper.monitor.scan.sql.Source;
import io.pipekeeper.monitor.warehouse.Dialect;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds out what has to be known of tables to write statements about them. */
public final class Sources {

    private static final Predicate<String> NUMBER = Pattern.compile(
                    "(tinyint|smallint|int|integer|bigint|double|double precision|(numeric|decimal)(\\(.*\\))?)")
            .asMatchPredicate();

    private Sources() {}

    /** What a database knows of a table says what its period column is. */
    public static Source of(Table table, Catalogue catalogue, Dialect dialect) {
        var column = table.periodColumn();
        var dating = column == null
                ? Dating.DATE
                : catalogue.type(column).map(Dating::of).orElse(Dating.DATE);
        return new Source(table, dating, numbers(catalogue), dialect);
    }

    /** The same of many tables, in one statement. Only the catalogue of PostgreSQL is read. */
    public static Map<Table, Source> of(WarehouseSession session, Collection<Table> tables) throws WarehouseException {
        var all = tables.stream().distinct().toList();
        Map<Table, Source> sources = new HashMap<>();
        all.forEach(table -> sources.put(table, of(table, Catalogue.UNKNOWN, session.dialect())));
        if (session.dialect() == Dialect.POSTGRESQL) {
            for (var row : session.rows(sql(all))) {
                var table = all.get(((Number) row.getFirst()).intValue());
                sources.put(table, new Source(table, Dating.of(String.valueOf(row.getLast())), session.dialect()));
            }
        }
        return sources;
    }

    /** Those that are the same numbers in whatever statement: of a `real` a literal is another number. */
    private static Set<String> numbers(Catalogue catalogue) {
        return catalogue.columns().entrySet().stream()
                .filter(column -> NUMBER.test(column.getValue().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String sql(List<Table> tables) {
        var asked = IntStream.range(0, tables.size())
                .mapToObj(i -> "(%d, %s, %s)".formatted(i, relation(tables.get(i)), column(tables.get(i))))
                .collect(Collectors.joining(",\n             "));
        return """
                select number, format_type(atttypid, atttypmod)
                from (values %s) as asked (number, relation, period)
                     join pg_attribute on attrelid = to_regclass(relation) and attname = period""".formatted(asked);
    }

    private static String relation(Table table) {
        return Table.literal(Table.sqlName(table.name()));
    }

    private static String column(Table table) {
        var column = table.periodColumn();
        return column == null ? "null" : Table.literal(column);
    }
}
