package io.pipekeeper.monitor.scan.catalogue;

import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.Asking;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what PostgreSQL knows of a table, in one statement.
 *
 * <p>A constraint counts when it was validated and is enforced for every row that a query of the table sees: not on foreign
 * tables, not on a table with children that inherit from it, and of foreign keys not where a subscription writes the rows,
 * since that does not check them.
 */
public final class PostgresCatalogue {

    private static final String SEPARATOR = "\u001f";

    /** Whatever has a lower number is the server's own, and may change without a transaction. */
    private static final String FIRST_OF_USERS = "16384";

    /** Rows of kind, name, columns, and what else there is to say. */
    private static final String QUERY = """
            with relation as (
                select oid, relkind, relhassubclass, relrowsecurity, reltuples::bigint as tuples, relacl::text as rights
                from pg_class where oid = to_regclass(:name)),
            enforced as (
                select oid from relation
                where relkind = 'r' and not relhassubclass
                   or relkind = 'p' and not exists (
                          select from pg_partition_tree(relation.oid) part join pg_class on pg_class.oid = part.relid
                          where pg_class.relkind = 'f')),
            named as (
                select found.oid, string_agg(attname, E'\\x1f' order by place) as columns, count(*) as width
                from (select oid, conrelid as relation, conkey as keys from pg_constraint
                      union all
                      select indexrelid, indrelid, (indkey::int2[])[0:indnkeyatts - 1] from pg_index) as found
                     join relation on relation.oid = found.relation
                     cross join unnest(found.keys) with ordinality as key (number, place)
                     join pg_attribute on attrelid = found.relation and attnum = key.number
                group by found.oid)
            select 'relation', relkind::text, coalesce(rights, ''), tuples::text, 0 from relation
            union all
            select 'own', '', '', '', 0
            from enforced join relation using (oid)
            where oid >= :first and not relrowsecurity
              and not exists (select from (select oid union select relid from pg_partition_tree(oid)) as part
                              join pg_class on pg_class.oid = part.oid join pg_am on pg_am.oid = relam
                              where amname <> 'heap')
            union all
            select 'column', attname, '', format_type(atttypid, atttypmod), attnum
            from relation join pg_attribute on attrelid = oid where attnum > 0 and not attisdropped
            union all
            select 'known', attname, attname, coalesce(conname, 'NOT NULL'), 0
            from enforced join pg_attribute on attrelid = oid
                 left join pg_constraint on conrelid = attrelid and contype = 'n' and conkey = array[attnum]
            where attnum > 0 and not attisdropped and attnotnull and coalesce(convalidated, true)
            union all
            select 'unique', relname, columns, (not coalesce((to_jsonb(pg_index) ->> 'indnullsnotdistinct')::boolean, false))::text, 0
            from enforced join pg_index on indrelid = enforced.oid
                 join pg_class on pg_class.oid = indexrelid join named on named.oid = indexrelid
            where indisunique and indisvalid and indpred is null and width = indnkeyatts
              and not exists (select from unnest(indkey::int2[], indcollation::oid[]) as key (number, collation_id)
                              join pg_attribute on attrelid = indrelid and attnum = key.number
                              where attcollation <> key.collation_id)
            union all
            select 'holds', conname, '', pg_get_expr(conbin, conrelid), 0
            from enforced join pg_constraint on conrelid = enforced.oid where contype = 'c' and convalidated
            union all
            select 'references', conname, columns, confrelid::regclass::text || E'\\x1f' || attname, 0
            from enforced join pg_constraint on conrelid = enforced.oid join named on named.oid = pg_constraint.oid
                 join pg_attribute on attrelid = confrelid and attnum = confkey[1]
            where contype = 'f' and convalidated and width = 1
              and not exists (select from pg_subscription_rel where srrelid = enforced.oid)
              and not exists (select from pg_trigger where tgconstraint = pg_constraint.oid and tgenabled <> 'O')
            union all
            select 'index', relname, columns, '', 0
            from relation join pg_index on indrelid = relation.oid
                 join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam join named on named.oid = indexrelid
            where amname = 'btree' and indisvalid and indpred is null and indkey[0] > 0
            order by 5, 1, 2""";

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<String> indexed = new ArrayList<>();
    private long rows;
    private boolean own;

    private PostgresCatalogue() {}

    /** What is known of the table in the snapshot of whoever is asked. */
    public static Catalogue of(Asking asking, Table table) throws WarehouseException {
        var name = Table.literal(Table.sqlName(table.name()));
        var answer = asking.rows(QUERY.replace(":name", name).replace(":first", FIRST_OF_USERS));
        var read = new PostgresCatalogue();
        answer.forEach(read::add);
        return new Catalogue(read.columns, read.constraints, read.indexed, read.rows, read.own, version(answer));
    }

    private void add(List<@Nullable Object> row) {
        var name = text(row, 1);
        var keys = List.of(text(row, 2).split(SEPARATOR));
        var more = text(row, 3);
        switch (text(row, 0)) {
            case "relation" -> rows = Math.max(0, Long.parseLong(more));
            case "own" -> own = true;
            case "column" -> columns.put(name, more);
            case "known" -> constraints.add(new Constraint.NotNull(more, name));
            case "unique" -> constraints.add(new Constraint.Unique(name, keys, Boolean.parseBoolean(more)));
            case "holds" -> constraints.add(new Constraint.Holds(name, more));
            case "references" -> {
                var other = more.split(SEPARATOR, 2);
                constraints.add(new Constraint.References(name, keys.getFirst(), other[0], other[1]));
            }
            default -> indexed.add(keys.getFirst());
        }
    }

    /** Of everything but the number of rows. */
    private static String version(List<List<@Nullable Object>> answer) {
        var all = answer.stream()
                .map(row -> text(row, 0).equals("relation") ? text(row, 1) + text(row, 2) : row.toString())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String text(List<@Nullable Object> row, int column) {
        return String.valueOf(row.get(column));
    }
}
