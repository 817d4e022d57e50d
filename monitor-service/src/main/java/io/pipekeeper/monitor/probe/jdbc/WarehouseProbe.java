package io.pipekeeper.monitor.probe.jdbc;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Connects to a warehouse as a check would, and asks what it knows of itself. */
@ApplicationScoped
public class WarehouseProbe {

    private final WarehouseDoor warehouses;

    WarehouseProbe(WarehouseDoor warehouses) {
        this.warehouses = warehouses;
    }

    public Answer ask(Target.Jdbc target) {
        var begin = System.nanoTime();
        try (var session = warehouses.open(target.warehouse())) {
            var latency = Duration.ofNanos(System.nanoTime() - begin);
            return ask(target.measure(), session, latency);
        } catch (WarehouseException e) {
            return new Answer.Silence(e.said());
        }
    }

    private static Answer ask(Target.Jdbc.Measure measure, WarehouseSession session, Duration latency)
            throws WarehouseException {
        try {
            return switch (measure) {
                case CONNECTIONS -> Connections.read(session.rows(Connections.SQL), latency);
                case REPLICATION_LAG -> ReplicationLag.read(session.rows(ReplicationLag.SQL), latency);
            };
        } catch (WarehouseException e) {
            // It is no PostgreSQL, or does not let us see it: that it lets us in is all that can be known.
            if (e.problem() == Problem.DEFINITION) {
                return new Answer.Told(true, "UP", latency);
            }
            throw e;
        }
    }
}
