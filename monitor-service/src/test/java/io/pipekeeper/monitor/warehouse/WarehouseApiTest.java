package io.pipekeeper.monitor.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.testkit.GraphQLTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class WarehouseApiTest {

    @Test
    void showsWarehousesWithoutAnythingThatWouldLetSomebodyIn() {
        var answer = GraphQLTester.as("engineering-manager", "manager").data("{ warehouses { name address } }");

        assertThat(answer.getList("warehouses.name", String.class)).containsExactly("demo", "locked", "nowhere");
        assertThat(answer.getString("warehouses[2].address")).isEqualTo("localhost:1/warehouse");
        assertThat(answer.prettify()).doesNotContain("hidden");
    }

    @Test
    void showsThemToManagersOnly() {
        assertThat(GraphQLTester.as("engineer-a", "responder").errorCode("{ warehouses { name } }", Map.of()))
                .isEqualTo("FORBIDDEN");
    }
}
