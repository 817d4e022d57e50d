package io.pipekeeper.monitor.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.warehouse.Estimate;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.testkit.PostgresResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresPlanTest {

    private Connection connection;
    private long pages;

    @BeforeEach
    void fill() throws SQLException, WarehouseException {
        connection = DriverManager.getConnection(PostgresResource.freshDatabase(), "postgres", "postgres");
        run("create table t as select n as id, n % 10 as a, repeat('x', 100) as pad from generate_series(1, 50000) n");
        run("create index on t (id)");
        run("create schema \"Odd\"\"Name\"");
        run("create table \"Odd\"\"Name\".\"it's\" as select 1 as a");
        run("create table parts (day date, a int) partition by range (day)");
        run("create table parts_1 partition of parts for values from ('2026-01-01') to ('2026-02-01')");
        run("create table parts_2 partition of parts for values from ('2026-02-01') to ('2026-03-01')");
        run("insert into parts select date '2026-01-01' + n % 59, n from generate_series(1, 20000) n");
        run("vacuum analyze");
        pages = ((Number) Plain.rows(connection, "select pg_relation_size('t') / 8192")
                        .getFirst()
                        .getFirst())
                .longValue();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void countsThePagesOfAScanExactly() throws WarehouseException {
        var estimate = estimate("select count(*), sum(a) from t");

        assertThat(estimate.pages()).isEqualTo(pages);
        assertThat(estimate.scans()).isEqualTo(1);
        assertThat(estimate.relations()).containsExactly(new Estimate.Relation("public.t", true, pages));
        assertThat(estimate.rows()).isEqualTo(1);
        assertThat(estimate.cost()).isPositive();
    }

    @Test
    void countsThemOnceWhenSeveralProcessesShareThem() throws SQLException, WarehouseException {
        run("set parallel_setup_cost = 0; set min_parallel_table_scan_size = 0");

        var estimate = estimate("select count(*), sum(a) from t");

        assertThat(estimate.parallel()).isTrue();
        assertThat(estimate.pages()).isEqualTo(pages);
    }

    @Test
    void knowsThatTheNewestByAnIndexCostsNextToNothing() throws WarehouseException {
        var estimate = estimate("select max(id) from t");

        assertThat(estimate.pages()).isEqualTo(4);
        assertThat(estimate.scans()).isZero();
    }

    @Test
    void takesNoMorePagesForAnIndexThanThereAre() throws SQLException, WarehouseException {
        run("set enable_seqscan = off");

        assertThat(estimate("select sum(a) from t where id > 10").pages()).isBetween(4L, pages);
        assertThat(estimate("select sum(a) from t where id between 10 and 20").pages())
                .isBetween(4L, 20L);
    }

    @Test
    void readsOnlyThePartitionsThatAreLeft() throws WarehouseException {
        assertThat(estimate("select count(*) from parts").scans()).isEqualTo(2);
        assertThat(estimate("select count(*) from parts where day >= '2026-02-01'")
                        .relations())
                .extracting(Estimate.Relation::name)
                .containsExactly("public.parts_2");
    }

    @Test
    void findsRelationsWhateverTheirNames() throws WarehouseException {
        assertThat(estimate("select * from \"Odd\"\"Name\".\"it's\"").pages()).isEqualTo(1);
    }

    @Test
    void readsNothingForAConstant() throws WarehouseException {
        assertThat(estimate("select 1").pages()).isZero();
        assertThat(estimate("select count(*) from generate_series(1, 10)").relations())
                .isEmpty();
    }

    private Estimate estimate(String sql) throws WarehouseException {
        return new PostgresEngine().estimate(question -> Plain.rows(connection, question), sql);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
