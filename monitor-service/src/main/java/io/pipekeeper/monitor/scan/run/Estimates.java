package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.plan.Cost;
import io.pipekeeper.monitor.scan.plan.Plan;
import io.pipekeeper.monitor.scan.plan.Step;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Asks the warehouse how many pages the steps of a plan read. What was found out lately is not asked again. */
record Estimates(WarehouseSession session, Experience.OfTable experience) {

    /** A step that reads so many days. */
    private record Reach(Step step, long days) {}

    /** @param from from which period on passes read */
    Cost cost(Plan plan, Period period, Period from, long rows, Instant at) {
        Map<Step, Long> pages = new HashMap<>();
        for (var step : plan.steps()) {
            plan.sql(step, period, from)
                    .ifPresent(sql -> pages.put(
                            step,
                            pages(new Reach(step, from.start().until(period.start(), ChronoUnit.DAYS)), sql, at)));
        }
        return new Cost(rows, pages);
    }

    private long pages(Reach reach, String sql, Instant at) {
        var step = reach.step();
        if (step instanceof Step.Statement(var checks, Ask.Query query) && query.warehouse() != null) {
            return 0; // they are another warehouse's
        }
        var known = experience.pages(reach, at);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        session.about(step.checks());
        var found = estimated(sql);
        experience.reads(reach, found, at);
        return found;
    }

    /** What is not understood reads nothing. */
    private long estimated(String sql) {
        try {
            return session.estimate(sql).pages();
        } catch (WarehouseException e) {
            return 0;
        }
    }
}
