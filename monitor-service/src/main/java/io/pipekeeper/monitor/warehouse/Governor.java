package io.pipekeeper.monitor.warehouse;

import io.pipekeeper.monitor.warehouse.governor.Admission;
import io.pipekeeper.monitor.warehouse.governor.Allowance;
import io.pipekeeper.monitor.warehouse.governor.Budget;
import io.pipekeeper.monitor.warehouse.governor.Charge;
import io.pipekeeper.monitor.warehouse.governor.Turnstile;
import java.time.Instant;

/** Spares one warehouse: what it admits, and what it lets be read of it on a day. */
record Governor(String warehouse, WarehousesConfig.Source source, Turnstile turnstile, Budget budget) {

    /** A place to read from; what is answered gives it back. */
    Runnable enter() throws SkippedException {
        return switch (turnstile.enter(warehouse, places(), source.queueTimeout())) {
            case Admission.Admitted(var giveBack) -> giveBack;
            case Admission.TooLong(var places) ->
                throw new SkippedException("The warehouse '%s' had none of its %d places free within %s"
                        .formatted(warehouse, places, source.queueTimeout()));
            case Admission.Stopping() -> throw SkippedException.stopping();
        };
    }

    void charge(long pages, boolean critical, Instant at) throws SkippedException {
        if (source.dailyPages().isEmpty() || pages == 0) {
            return;
        }
        switch (budget.charge(allowance(), pages, critical, at)) {
            case Charge.Granted() -> {}
            case Charge.Refused(var used, var upTo, var until) ->
                throw new SkippedException(
                        "The daily budget of the warehouse '%s' does not allow for %,d more pages: %,d of %,d are used. There are more from %s on"
                                .formatted(warehouse, pages, used, upTo, until));
        }
    }

    int places() {
        return Math.max(1, source.maxRunning());
    }

    /** How many read it now. */
    int running() {
        return turnstile.reading(warehouse, places());
    }

    /** What has been used of today's pages. */
    long used(Instant at) {
        return budget.used(allowance(), at);
    }

    boolean isLimited() {
        return source.dailyPages().isPresent();
    }

    Allowance allowance() {
        return new Allowance(
                warehouse, source.dailyPages().orElse(Long.MAX_VALUE), source.criticalOverdraft(), source.zone());
    }
}
