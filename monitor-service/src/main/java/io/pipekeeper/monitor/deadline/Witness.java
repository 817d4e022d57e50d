package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.lineage.LineageDesk;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Scan;
import io.pipekeeper.monitor.scan.ScanSql;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Finds out whether the data of a period is complete, from its rows and from the runs of its job. */
@ApplicationScoped
class Witness {

    private final WarehouseDoor door;
    private final LineageDesk lineage;

    Witness(WarehouseDoor door, LineageDesk lineage) {
        this.door = door;
        this.lineage = lineage;
    }

    Evidence of(DeadlineRule rule, Period period) {
        return rows(rule, period).or(runs(rule, period));
    }

    private Evidence rows(DeadlineRule rule, Period period) {
        var column = rule.column();
        if (column == null) {
            return new Evidence.Incomplete();
        }
        try (var session = door.open(rule.table().warehouse())) {
            var sql = ScanSql.alone(rule.table(), Metric.newest(column), period);
            return evidence(Scan.single(session, sql), rule.due().ends(period));
        } catch (WarehouseException e) {
            return new Evidence.Unreadable(e.said());
        }
    }

    private Evidence runs(DeadlineRule rule, Period period) {
        var job = rule.job();
        if (job == null) {
            return new Evidence.Incomplete();
        }
        var ends = rule.due().ends(period);
        return lineage.completed(job, rule.due().ends(period.plus(-1)), ends)
                .<Evidence>map(Evidence.Complete::new)
                .orElseGet(Evidence.Incomplete::new);
    }

    /** A period cannot be complete before it is over: rows that came earlier are a part of it. */
    static Evidence evidence(Fact newest, Instant periodEnds) {
        return switch (newest) {
            case Fact.Moment(var at) when !at.isBefore(periodEnds) -> new Evidence.Complete(at);
            case Fact.Moment tooEarly -> new Evidence.Incomplete();
            case Fact.Absent absent -> new Evidence.Incomplete();
            case Fact.Broken(var problem, var message) -> new Evidence.Unreadable(message);
            case Fact.Quantity quantity -> new Evidence.Unreadable("the completion column is not a point in time");
            case Fact.Odd odd -> new Evidence.Unreadable("the completion column is not a point in time");
        };
    }
}
