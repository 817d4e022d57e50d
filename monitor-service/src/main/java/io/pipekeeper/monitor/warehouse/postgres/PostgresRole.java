package io.pipekeeper.monitor.warehouse.postgres;

import io.pipekeeper.monitor.warehouse.Asking;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the role may do beyond reading. Sessions are read-only anyhow; a role that cannot write is what makes it sure. */
final class PostgresRole {

    /** One row per finding. A superuser may do everything, which is one finding and not hundreds. */
    private static final String FINDINGS = """
            with me as (select rolsuper, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = current_user),
                 ours as (select oid, nspname from pg_namespace
                          where nspname !~ '^pg_' and nspname <> 'information_schema'),
                 writable as (select relation.oid::regclass::text as name
                              from pg_class relation join ours on ours.oid = relation.relnamespace
                              where relation.relkind in ('r', 'p', 'v', 'f')
                                and has_table_privilege(relation.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')),
                 creatable as (select nspname as name from ours where has_schema_privilege(oid, 'CREATE')),
                 powers as (select rolname as name from pg_roles
                            where rolname in ('pg_write_all_data', 'pg_write_server_files', 'pg_execute_server_program',
                                              'pg_read_server_files', 'pg_signal_backend')
                              and pg_has_role(oid, 'USAGE'))
            select 'is a superuser' from me where rolsuper
            union all
            select 'may create roles' from me where rolcreaterole and not rolsuper
            union all
            select 'may create databases' from me where rolcreatedb and not rolsuper
            union all
            select 'may replicate' from me where rolreplication and not rolsuper
            union all
            select 'has ' || powers.name from powers, me where not rolsuper
            union all
            select 'may create objects in ' || count(*) || ' schemas, such as ' || min(creatable.name)
            from creatable, me where not rolsuper having count(*) > 0
            union all
            select 'may write to ' || count(*) || ' tables, such as ' || min(writable.name)
            from writable, me where not rolsuper having count(*) > 0""";

    private PostgresRole() {}

    static List<String> findings(Asking asking) throws WarehouseException {
        return asking.rows(FINDINGS).stream().map(PostgresRole::sentence).toList();
    }

    private static String sentence(List<@Nullable Object> row) {
        return "The role " + row.getFirst();
    }
}
