package io.pipekeeper.monitor.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.MonitorResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class WarehouseSessionTest {

    private final Equipment shared;
    private Doors doors;

    WarehouseSessionTest(Equipment shared) {
        this.shared = shared;
    }

    @BeforeEach
    void build() {
        doors = new Doors(shared);
    }

    @Test
    void seesOneSnapshotWhateverHappensMeanwhile() throws SQLException, WarehouseException {
        doors.run("create table t as select 1 as a");

        try (var session = doors.session()) {
            assertThat(number(session, "select count(*) from t")).isEqualTo(1);
            doors.run("insert into t values (2)");
            assertThat(number(session, "select count(*) from t")).isEqualTo(1);
        }
        try (var session = doors.session()) {
            assertThat(number(session, "select count(*) from t")).isEqualTo(2);
        }
    }

    @Test
    void keepsTheSnapshotWhenAStatementFails() throws SQLException, WarehouseException {
        doors.run("create table t as select 1 as a");

        try (var session = doors.session()) {
            assertProblem(session, "select 1 / (a - 1) from t", Problem.RUNTIME, "division by zero");
            doors.run("insert into t values (2)");
            assertThat(number(session, "select count(*) from t")).isEqualTo(1);
            assertProblem(session, "select b from t", Problem.DEFINITION, "column \"b\" does not exist");
            assertThat(number(session, "select count(*) from t")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select pg_sleep(60) | TIMEOUT | canceling statement due to statement timeout",
                "create table x (a int) | DEFINITION | cannot execute CREATE TABLE in a read-only transaction",
                "delete from t | DEFINITION | cannot execute DELETE in a read-only transaction",
                "select set_config('transaction_read_only', 'off', true) | DEFINITION | cannot set transaction read-write mode",
                "select sum(x) from (select 1 / 0 as x) y | RUNTIME | division by zero",
                "select cast(b as int) from t | RUNTIME | a value cannot be cast to the type that is asked for",
                "select cast(b as date) from t | RUNTIME | a value is no date or time, or out of range",
                "select a * 2000000000 * 2 from t | RUNTIME | a number is out of range",
                "select b ~ concat('(', b) from t | RUNTIME | it fails on the data: error 2201B of the warehouse"
            })
    void saysWhatFailedAndNotOnWhat(String sql, Problem problem, String message)
            throws SQLException, WarehouseException {
        doors.run("create table t as select 1 as a, 'quagga' as b");

        try (var session = doors.session()) {
            assertProblem(session, sql, problem, message);
            assertThat(number(session, "select 1")).isEqualTo(1);
        }
    }

    /** Nothing is read for a plan: what is quoted stands in the contract. */
    @Test
    void quotesWhatCannotBePlanned() throws SQLException, WarehouseException {
        doors.run("create table t as select 1 as a");

        try (var session = doors.session()) {
            assertThatThrownBy(() -> session.plan("select a from t where a < 'many'"))
                    .hasMessage("invalid input syntax for type integer: \"many\"");
        }
    }

    @Test
    void givesUpWaitingForALock() throws SQLException, WarehouseException {
        doors.run("create table t as select 1 as a");

        try (var holder = DriverManager.getConnection(doors.url, "postgres", "postgres");
                var locking = holder.createStatement();
                var session = doors.to(Map.of("lock-timeout", "100ms")).open("w")) {
            holder.setAutoCommit(false);
            locking.execute("lock table t");
            assertProblem(session, "select * from t", Problem.TIMEOUT, "canceling statement due to lock timeout");
            holder.rollback();
            assertThat(number(session, "select count(*) from t")).isEqualTo(1);
        }
    }

    @Test
    void judgesNothingOnAPartOfAnAnswer() throws WarehouseException {
        try (var session = doors.session()) {
            assertThat(session.rows("select generate_series(1, 10000)")).hasSize(10_000);
            assertProblem(session, "select generate_series(1, 10001)", Problem.DEFINITION, "more than 10,000 rows");
            assertProblem(session, "select repeat('x', 65537)", Problem.DEFINITION, "more than 65,536 characters");
        }
    }

    @Test
    void tellsTheFirstRowsFromAll() throws WarehouseException {
        try (var session = doors.session()) {
            var five = session.first("select generate_series(1, 5) as a", 5);
            assertThat(five.columns()).containsExactly("a");
            assertThat(five.rows()).hasSize(5);
            assertThat(five.all()).isTrue();
            assertThat(session.first("select generate_series(1, 6)", 5).all()).isFalse();
            assertThat(session.first("select generate_series(1, 6)", 5).rows()).hasSize(5);
        }
    }

    @Test
    void doesNotFillItsMemoryWithAnAnswer() throws WarehouseException {
        try (var session = doors.to(Map.of("statement-timeout", "1m")).open("w")) {
            for (int i = 0; i < 3; i++) {
                assertThat(session.rows("select repeat('x', 60000) from generate_series(1, 400)"))
                        .hasSize(400);
            }
            assertProblem(
                    session, "select repeat('x', 50000000)", Problem.DEFINITION, "Result set exceeded maxResultBuffer");
            assertThat(number(session, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void saysOnWhoseBehalfItAsks() throws WarehouseException {
        var activity = "select application_name, query from pg_stat_activity where pid = pg_backend_pid()";

        try (var session = doors.to(Map.of()).open("w", new Purpose("it's */ me", List.of("a-b", "c /* d")))) {
            assertThat(session.rows(activity).getFirst())
                    .containsExactly(
                            "pipekeeper it_s____me",
                            "/* pipekeeper contract=it_s____me checks=a-b,c____d */ " + activity);
            session.about(Collections.nCopies(12, "x"));
            assertThat(session.rows("select current_query()").getFirst().getFirst())
                    .asString()
                    .contains("x,x,x,x,x,x,x,x,x,x and 2 more */");
        }
    }

    @Test
    void goesOnWhereItMayNotTellStatesFromEachOther() throws SQLException, WarehouseException {
        doors.run("create role shut_out login", "revoke execute on function pg_control_checkpoint() from public");

        var anybodys = doors.url.replaceFirst("\\?.*$", "");
        try (var session =
                doors.to(Map.of("url", anybodys, "username", "shut_out")).open("w")) {
            assertThat(session.imprint()).isEmpty();
            assertThat(number(session, "select 1")).isEqualTo(1);
        }
        try (var session = doors.session()) {
            assertThat(session.imprint()).isPresent();
        }
    }

    @Test
    void saysWhoMayHelpWithWhatItMayNotRead() throws SQLException, WarehouseException {
        doors.run("create role no_reader login", "create table secret as select 1 as a");

        var anybodys = doors.url.replaceFirst("\\?.*$", "");
        try (var session =
                doors.to(Map.of("url", anybodys, "username", "no_reader")).open("w")) {
            assertProblem(
                    session,
                    "select a from secret",
                    Problem.DEFINITION,
                    "permission denied for table secret; grant it to the user who reads for us");
        }
    }

    @Test
    void letsPostgresWorkInParallel() throws SQLException, WarehouseException {
        doors.run(
                "create function worker() returns int language plpgsql parallel safe as"
                        + " 'begin perform pg_sleep(0.005); return pg_backend_pid(); end'",
                "create table t as select repeat('x', 2000) as a from generate_series(1, 100)",
                "do $$ begin execute format('alter database %I set min_parallel_table_scan_size = 0',"
                        + " current_database()); execute format('alter database %I set parallel_setup_cost = 0',"
                        + " current_database()); end $$",
                "analyze t");

        try (var session = doors.session()) {
            var workers =
                    session.rows("select min(worker()), max(worker()) from t").getFirst();
            assertThat(workers.getFirst()).isNotEqualTo(workers.getLast());
        }
    }

    static long number(WarehouseSession session, String sql) throws WarehouseException {
        return ((Number) Objects.requireNonNull(session.rows(sql).getFirst().getFirst())).longValue();
    }

    static void assertProblem(WarehouseSession session, String sql, Problem problem, String message) {
        assertThatThrownBy(() -> session.rows(sql))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessageContaining(message);
    }
}
