package io.pipekeeper.monitor.warehouse.governor;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.monitor.alert.AlertDesk;
import io.pipekeeper.monitor.alert.Notice;
import io.pipekeeper.monitor.alert.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pages of each warehouse that a day may read. Pages are charged before they are read, by what the planner says. When
 * they are used up, one alert says so, until the next day.
 */
@ApplicationScoped
public class Budget {

    private final Budgets budgets;
    private final AlertDesk alerts;
    private final MeterRegistry metrics;

    Budget(Budgets budgets, AlertDesk alerts, MeterRegistry metrics) {
        this.budgets = budgets;
        this.alerts = alerts;
        this.metrics = metrics;
    }

    /** Counts pages that are about to be read, or refuses them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Charge charge(Allowance allowance, long pages, boolean critical, Instant at) {
        var warehouse = allowance.warehouse();
        var day = allowance.day(at);
        if (budgets.take(warehouse, day, pages, allowance.upTo(critical))) {
            metrics.counter("monitor.warehouse.pages", "warehouse", warehouse).increment((double) pages);
            return new Charge.Granted();
        }
        budgets.refuse(warehouse, day);
        metrics.counter("monitor.warehouse.refused", "warehouse", warehouse, "reason", "budget")
                .increment();
        if (budgets.alert(warehouse, day)) {
            alerts.receive(List.of(exhausted(allowance, pages, at)), at);
        }
        return new Charge.Refused(budgets.used(warehouse, day), allowance.upTo(critical), allowance.renewed(at));
    }

    /** What has been used of today. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long used(Allowance allowance, Instant at) {
        return budgets.used(allowance.warehouse(), allowance.day(at));
    }

    /** A new day has pages again, as has a warehouse that nobody limits any more: what was said about it is over. */
    @Transactional
    public void renew(Collection<Allowance> allowances, Instant at) {
        var byName = allowances.stream().collect(Collectors.toMap(Allowance::warehouse, Function.identity()));
        for (var day : budgets.alerting()) {
            var allowance = byName.get(day.warehouse());
            if (allowance == null || !day.day().equals(allowance.day(at))) {
                budgets.calm(day);
                alerts.receive(List.of(new Signal.Clear(subject(day.warehouse()))), at);
            }
        }
    }

    private Signal exhausted(Allowance allowance, long wanted, Instant at) {
        var name = allowance.warehouse();
        var used = budgets.used(name, allowance.day(at));
        var observed = "%,d of %,d pages read, and a check wants %,d".formatted(used, allowance.pages(), wanted);
        var notice = new Notice(
                "The daily budget of the warehouse '%s' is used up: %s. Checks are skipped until %s"
                        .formatted(name, observed, allowance.renewed(at)),
                "warning",
                name,
                "warehouse-" + name,
                "service:warehouse-" + name,
                "budget",
                Map.of("observed", observed, "expected", "at most %,d pages a day".formatted(allowance.pages())));
        return new Signal.Raise(subject(name), allowance.day(at).toString(), notice);
    }

    private static String subject(String warehouse) {
        return "warehouse-budget:" + warehouse;
    }
}
