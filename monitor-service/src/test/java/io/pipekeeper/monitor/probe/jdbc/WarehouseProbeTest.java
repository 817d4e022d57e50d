package io.pipekeeper.monitor.probe.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.monitor.probe.rule.Target.Jdbc.Measure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class WarehouseProbeTest {

    private final WarehouseProbe probe;

    WarehouseProbeTest(WarehouseProbe probe) {
        this.probe = probe;
    }

    @Test
    void seesHowManyConnectionsAreInUse() throws SQLException {
        var before = used(ask("demo"));
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                open.add(connect("demo", "postgres"));
            }
            var after = ask("demo");

            // Of 200 connections three are kept for superusers; other tests open and close some meanwhile.
            assertThat(used(after)).isGreaterThan(before + 10);
            assertThat(((Answer.Measured) after).samples().getFirst().text())
                    .matches("\\d+ of 197 connections are in use \\(.*\\d+ idle.*\\)");
            assertThat(((Answer.Measured) after).latency()).isPositive();
        } finally {
            for (var connection : open) {
                connection.close();
            }
        }
    }

    @Test
    void countsAlsoWhatItMayNotSee() throws SQLException {
        try (var admin = connect("demo", "postgres");
                var statement = admin.createStatement()) {
            statement.execute("create role sees_little login");
        }
        try (var reader = connect("packed", "sees_little");
                var statement = reader.createStatement();
                var other = connect("demo", "postgres");
                var states = statement.executeQuery(Connections.SQL)) {
            assertThat(other.isClosed()).isFalse();

            var answer = (Answer.Measured) Connections.read(states, Duration.ofMillis(1));

            assertThat(answer.samples().getFirst().text()).matches(".*\\d+ hidden.*");
        }
    }

    @Test
    void fillsUpWithTheLastConnection() throws SQLException {
        try (var admin = connect("demo", "postgres");
                var statement = admin.createStatement()) {
            statement.execute("create role few_connections login connection limit 1");
        }

        try (var last = connect("packed", "few_connections")) {
            assertThat(last.isClosed()).isFalse();
            assertThat(ask("packed"))
                    .isEqualTo(new Answer.Silence("The warehouse 'packed' does not answer: it has no connection left"));
        }
    }

    @Test
    void saysWhyItIsNotLetIn() {
        assertThat(ask("nowhere"))
                .isEqualTo(new Answer.Silence("The warehouse 'nowhere' does not answer: the connection is refused"));
        assertThat(ask("locked")).isEqualTo(new Answer.Silence("The warehouse 'locked' refuses our credentials"));
    }

    @Test
    void knowsThatAPrimaryIsNoReplica() {
        assertThat(probe.ask(new Target.Jdbc("demo", Measure.REPLICATION_LAG)))
                .isEqualTo(new Answer.Nothing("it is no replica"));
    }

    private Answer ask(String warehouse) {
        return probe.ask(new Target.Jdbc(warehouse, Measure.CONNECTIONS));
    }

    private static double used(Answer answer) {
        return ((Answer.Measured) answer).samples().getFirst().value();
    }

    private static Connection connect(String warehouse, String user) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("monitor.warehouses." + warehouse + ".url", String.class);
        return DriverManager.getConnection(url, user, "postgres");
    }
}
