package io.pipekeeper.monitor.warehouse.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.pipekeeper.monitor.MonitorResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class PulseTest {

    private final AgroalDataSource database;

    PulseTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void keepsNoConnectionThatHasGone() throws SQLException {
        var inUse = database.getMetrics().activeCount();
        var pulse = new Pulse(database);

        var replica = pulse.replica();
        endSessionsOf(replica);
        pulse.feel();
        assertThat(holders(replica)).as("it has begun anew").isEqualTo(1);
        endSessionsOf(replica);
        pulse.stop();

        await().untilAsserted(
                        () -> assertThat(database.getMetrics().activeCount()).isEqualTo(inUse));
    }

    private void endSessionsOf(int replica) throws SQLException {
        assertThat(number("select count(pg_terminate_backend(pid, 5000)) from (%s) as held".formatted(locks(replica))))
                .isEqualTo(1);
    }

    private long holders(int replica) throws SQLException {
        return number("select count(*) from (%s) as held".formatted(locks(replica)));
    }

    private static String locks(int replica) {
        return "select pid from pg_locks where locktype = 'advisory' and classid = %d and objid = %d"
                .formatted(Pulse.LIFE, Integer.toUnsignedLong(replica));
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
