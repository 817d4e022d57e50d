package io.pipekeeper.monitor.warehouse;

import static io.pipekeeper.monitor.warehouse.WarehouseSessionTest.assertProblem;
import static io.pipekeeper.monitor.warehouse.WarehouseSessionTest.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warehouses whose drivers are added at deployment. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class AddedDriverTest {

    private static final Purpose PURPOSE = new Purpose("profit", List.of("profit-rows"));

    private final Equipment shared;
    private final AddedDriver driver = new AddedDriver();

    @TempDir
    Path folder;

    AddedDriverTest(Equipment shared) {
        this.shared = shared;
    }

    @BeforeEach
    void add() throws IOException {
        driver.into(folder);
    }

    @Test
    void readsTrinoInReadOnlyTransactionsOfOneStatement() throws WarehouseException {
        try (var session = open("jdbc:trino://trino.example.com:443/hive")) {
            assertThat(session.dialect()).isEqualTo(Dialect.TRINO);
            assertThat(number(session, "select 1")).isEqualTo(1);
            assertProblem(session, "select boom", Problem.DEFINITION, "Column 'boom' cannot be resolved");
            assertThat(number(session, "select 1")).isEqualTo(1);
        }

        assertThat(driver.told)
                .startsWith("setReadOnly[true]", "setAutoCommit[false]", "setClientInfo[ClientInfo, pipekeeper profit]")
                .contains("executeQuery[/* pipekeeper contract=profit checks=profit-rows */ select 1]")
                .endsWith("rollback");
        assertThat(driver.told.stream().filter("rollback"::equals).count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void tellsSparkHowLongAQueryMayTake() throws WarehouseException {
        try (var session = open("jdbc:hive2://spark.example.com:10000/default")) {
            assertThat(session.dialect()).isEqualTo(Dialect.SPARK);
            assertThat(number(session, "select 1")).isEqualTo(1);
        }

        assertThat(driver.told)
                .contains("execute[set spark.sql.thriftServer.queryTimeout=1000ms]")
                .doesNotContain("rollback", "setReadOnly[true]", "setAutoCommit[false]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:trino://trino.example.com:443/hive", "jdbc:hive2://spark.example.com:10000/default"})
    void losesOneStatementByADriverThatFails(String url) throws WarehouseException {
        try (var session = open(url)) {
            assertProblem(session, "select bug", Problem.RUNTIME, "an internal error of the database or of its driver");
            assertThat(number(session, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void closesAConnectionWhoseDriverFailsAtItsEnd() throws WarehouseException {
        var session = open("jdbc:trino://trino.example.com:443/hive");
        driver.breaksAtTheEnd = true;

        session.close();

        assertThat(driver.told).endsWith("rollback", "close");
    }

    private WarehouseSession open(String url) throws WarehouseException {
        return new Doors(shared).to(Map.of("url", url), folder).open("w", PURPOSE);
    }
}
