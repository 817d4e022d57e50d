package io.pipekeeper.monitor.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.testkit.PostgresResource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresRoleTest {

    private final String url = PostgresResource.freshDatabase().replaceFirst("\\?.*$", "");

    @Test
    void findsNothingWhenARoleOnlyReads() throws Exception {
        run("create schema sales; create table sales.orders (id int); create role only_reads login;"
                + " grant usage on schema sales to only_reads; grant select on sales.orders to only_reads");

        assertThat(findings("only_reads")).isEmpty();
    }

    @Test
    void findsWhatARoleMayDoBeyondReading() throws Exception {
        run("create schema sales; create table sales.orders (id int); create table sales.items (id int);"
                + " create role writes login createdb; grant usage, create on schema sales to writes;"
                + " grant insert on sales.orders to writes; grant update, select on sales.items to writes;"
                + " grant pg_read_server_files to writes");

        assertThat(findings("writes"))
                .containsExactlyInAnyOrder(
                        "The role may create databases",
                        "The role has pg_read_server_files",
                        "The role may create objects in 1 schemas, such as sales",
                        "The role may write to 2 tables, such as sales.items");
    }

    @Test
    void saysOfASuperuserOnlyThatItIsOne() throws Exception {
        assertThat(findings("postgres")).containsExactly("The role is a superuser");
    }

    private List<String> findings(String role) throws Exception {
        try (var connection = DriverManager.getConnection(url, role, "any")) {
            return new PostgresEngine()
                    .findings(sql -> Plain.rows(connection, sql))
                    .orElseThrow();
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
