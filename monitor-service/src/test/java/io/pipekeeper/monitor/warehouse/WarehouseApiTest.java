package io.pipekeeper.monitor.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.testkit.GraphQLTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class WarehouseApiTest {

    private final WarehouseDoor door;

    WarehouseApiTest(WarehouseDoor door) {
        this.door = door;
    }

    @Test
    void showsWarehousesWithoutAnythingThatWouldLetSomebodyIn() {
        var answer = GraphQLTester.as("engineering-manager", "manager").data("{ warehouses { name address } }");

        assertThat(answer.getList("warehouses.name", String.class))
                .containsExactly("demo", "locked", "nowhere", "packed", "quiet", "thrifty");
        assertThat(answer.getString("warehouses[2].address")).isEqualTo("localhost:1/warehouse");
        assertThat(answer.prettify()).doesNotContain("hidden");
    }

    @Test
    void saysWhatIsKnownOfThem() throws WarehouseException {
        door.look();

        var answer = GraphQLTester.as("engineering-manager", "manager").data("""
                { warehouses { name dialect reachable readOnly findings running maxRunning budgetUsed budget } }
                """);

        assertThat(answer.getMap("warehouses[0]"))
                .containsEntry("dialect", "POSTGRESQL")
                .containsEntry("reachable", true)
                .containsEntry("readOnly", false)
                .containsEntry("findings", List.of("The role is a superuser"))
                .containsEntry("running", 0)
                .containsEntry("maxRunning", 4)
                .containsEntry("budget", null);
        assertThat(answer.getMap("warehouses[2]"))
                .containsEntry("reachable", false)
                .containsEntry("readOnly", null);
    }

    @Test
    void showsThemToManagersOnly() {
        assertThat(GraphQLTester.as("engineer-a", "responder").errorCode("{ warehouses { name } }", Map.of()))
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://me:secret@db:5432/warehouse?user=me&password=secret, db:5432/warehouse",
        "jdbc:trino://trino:443/hive?password=secret, trino:443/hive",
        "jdbc:hive2://spark:10000/default;user=me;password=secret, spark:10000/default"
    })
    void showsNothingOfAnAddressThatWouldLetSomebodyIn(String url, String address) {
        assertThat(Warehouse.address(url)).isEqualTo(address);
    }
}
