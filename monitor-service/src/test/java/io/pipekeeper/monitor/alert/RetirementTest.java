package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An alert about something that nobody looks at any more is over. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class RetirementTest {

    @Test
    void endsWithTheCheck() {
        apply("gone", "rule", "analytics.gone");
        MonitorTester.evaluate("gone");
        var before = open("gone");

        apply("gone", "another", "analytics.gone");

        assertThat(before).isEqualTo(1);
        assertThat(open("gone")).isZero();
    }

    @Test
    void endsWithTheTableThatTheCheckLookedAt() {
        apply("moved", "rule", "analytics.moved_from");
        MonitorTester.evaluate("moved");
        apply("moved", "rule", "analytics.moved_to");

        MonitorTester.evaluate("moved");

        assertThat(MonitorTester.openAlerts().stream().filter(key -> key.contains("moved")))
                .singleElement()
                .asString()
                .contains("analytics.moved_to");
    }

    private static long open(String contract) {
        return MonitorTester.openAlerts().stream()
                .filter(key -> key.contains(":" + contract + "-"))
                .count();
    }

    /** The table is not there, which is bad enough. */
    private static void apply(String contract, String rule, String table) {
        MonitorTester.apply("""
                apiVersion: v3.1.0
                kind: DataContract
                id: %1$s
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                schema:
                  - name: %1$s
                    physicalName: %3$s
                    quality:
                      - {id: %2$s, name: Rule, metric: rowCount, mustBeGreaterThan: 0}
                """.formatted(contract, rule, table));
    }
}
