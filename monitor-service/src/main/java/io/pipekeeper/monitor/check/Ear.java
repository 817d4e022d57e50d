package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Told;
import io.pipekeeper.monitor.period.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A check that waits for a number that others tell.
 *
 * @param periods those that one wants to know of, beside the one in question
 */
record Ear(Definition definition, Told number, Set<Period> periods) {

    Ear {
        periods = Set.copyOf(periods);
    }

    /** The ear of a check; empty when it waits for nothing. */
    static Optional<Ear> of(Definition definition, Set<Period> periods) {
        return definition.told().map(number -> new Ear(definition, number, periods));
    }

    String check() {
        return definition.check().id();
    }

    /** The first month of which something must be known. East of Greenwich a day begins on the one before. */
    YearMonth since(Instant at) {
        var due = definition.table().due().lastDue(at);
        var first = periods.stream()
                .min(Comparator.naturalOrder())
                .filter(one -> one.compareTo(due) < 0)
                .orElse(due);
        return YearMonth.from(first.plus(-number.lookBack()).start().minusDays(1));
    }
}
