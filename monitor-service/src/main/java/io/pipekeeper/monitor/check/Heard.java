package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Exclusions;
import io.pipekeeper.monitor.measure.Occasion;
import io.pipekeeper.monitor.measure.Told;
import io.pipekeeper.monitor.metric.PushedMetric;
import io.pipekeeper.monitor.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The numbers that others have told for a check, by period. Pure. */
record Heard(Definition definition, Told measure, NavigableMap<Period, BigDecimal> numbers) {

    /** Of a period that was told more than once, what was told last. */
    static Heard of(Definition definition, Told measure, Collection<PushedMetric> told) {
        Map<Period, PushedMetric> last = new HashMap<>();
        var due = definition.table().due();
        told.forEach(
                metric -> metric.about().period(due).ifPresent(period -> last.merge(period, metric, PushedMetric::or)));
        NavigableMap<Period, BigDecimal> numbers = new TreeMap<>();
        last.forEach((period, metric) -> numbers.put(period, metric.value()));
        return new Heard(definition, measure, numbers);
    }

    /** The newest period that was told and is over; otherwise the one that is due. */
    Period inQuestion(Instant at) {
        var due = definition.table().due();
        var newest = numbers.floorKey(due.lastEnded(at));
        return newest != null && newest.compareTo(due.lastDue(at)) > 0 ? newest : due.lastDue(at);
    }

    /**
     * What to do about periods of which there is news.
     *
     * @param judge what is judged
     * @param withdraw what was judged by a number that is about another period, and is not due
     */
    record Agenda(Set<Period> judge, Set<Period> withdraw) {}

    /** Only what is in question or was judged before is judged; and what is in question, where a period no longer speaks. */
    Agenda agenda(Set<Period> news, Set<Period> judged, Instant at) {
        var inQuestion = inQuestion(at);
        var concerned = news.stream()
                .filter(period -> period.equals(inQuestion) || judged.contains(period))
                .collect(Collectors.partitioningBy(period -> isToJudge(period, at), Collectors.toSet()));
        var judge = concerned.getOrDefault(true, Set.of());
        var withdraw = concerned.getOrDefault(false, Set.of());
        if (!withdraw.isEmpty()) {
            judge.add(inQuestion);
        }
        return new Agenda(judge, withdraw);
    }

    /** What was not told is judged when it is due. */
    private boolean isToJudge(Period period, Instant at) {
        return numbers.containsKey(period)
                || !definition.table().due().due(period).isAfter(at);
    }

    Verdict verdict(Period period, Exclusions exclusions, Instant at) {
        var occasion = new Occasion(definition.table(), period, at, exclusions);
        return Judge.judge(definition, measure.observe(numbers::get, occasion), occasion, Judge.Grounds.NONE);
    }
}
