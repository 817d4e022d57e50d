package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Exclusions;
import io.pipekeeper.monitor.metric.About;
import io.pipekeeper.monitor.metric.MetricDesk;
import io.pipekeeper.monitor.metric.MetricName;
import io.pipekeeper.monitor.metric.MetricsTold;
import io.pipekeeper.monitor.metric.PushedMetric;
import io.pipekeeper.monitor.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges checks by numbers that others have told. No warehouse is asked. */
@ApplicationScoped
public class Hearing {

    private final MetricDesk metrics;
    private final CheckPeriods periods;
    private final Precedents precedents;

    Hearing(MetricDesk metrics, CheckPeriods periods, Precedents precedents) {
        this.metrics = metrics;
        this.periods = periods;
        this.precedents = precedents;
    }

    /** Judges one period, or the one in question when it is null. */
    @Transactional
    List<Verdict> judge(List<Definition> definitions, @Nullable Period wanted, Instant at) {
        var asked = wanted == null ? Set.<Period>of() : Set.of(wanted);
        return audiences(ears(definitions, definition -> asked), at).stream()
                .map(audience ->
                        audience.verdict(wanted == null ? audience.heard().inQuestion(at) : wanted, at))
                .toList();
    }

    /** Judges the periods of which there is news: the one in question, and those that were judged before. */
    @Transactional
    public Rehearing hear(List<Definition> definitions, MetricsTold told) {
        var ears = ears(definitions, definition -> news(definition, told));
        var judged = judged(ears);
        List<Verdict> verdicts = new ArrayList<>();
        List<Withdrawal> withdrawn = new ArrayList<>();
        for (var audience : audiences(ears, told.at())) {
            var check = audience.ear().check();
            var agenda =
                    audience.heard().agenda(audience.ear().periods(), judged.getOrDefault(check, Set.of()), told.at());
            agenda.judge().forEach(period -> verdicts.add(audience.verdict(period, told.at())));
            agenda.withdraw().forEach(period -> withdrawn.add(new Withdrawal(check, period)));
        }
        return new Rehearing(verdicts, withdrawn);
    }

    /** A check with everything that was told of its number. */
    private record Audience(Ear ear, Heard heard, Exclusions excluded) {

        Verdict verdict(Period period, Instant at) {
            return heard.verdict(period, excluded, at);
        }
    }

    private Map<String, Set<Period>> judged(List<Ear> ears) {
        var keys = ears.stream()
                .flatMap(ear -> ear.periods().stream())
                .map(Period::key)
                .toList();
        return periods.judged(ears.stream().map(Ear::check).toList(), keys);
    }

    private static List<Ear> ears(List<Definition> definitions, Function<Definition, Set<Period>> periods) {
        return definitions.stream()
                .flatMap(definition -> Ear.of(definition, periods.apply(definition)).stream())
                .toList();
    }

    private static Set<Period> news(Definition definition, MetricsTold told) {
        Collection<About> news = definition
                .told()
                .map(number -> told.news().getOrDefault(number.metric(), Set.of()))
                .orElse(Set.of());
        return news.stream()
                .flatMap(about -> about.period(definition.table().due()).stream())
                .collect(Collectors.toSet());
    }

    private List<Audience> audiences(List<Ear> ears, Instant at) {
        var exclusions =
                precedents.exclusions(ears.stream().map(Ear::definition).toList());
        var told = told(ears, at);
        return ears.stream()
                .map(ear -> new Audience(
                        ear,
                        Heard.of(
                                ear.definition(),
                                ear.number(),
                                told.getOrDefault(ear.number().metric(), List.of())),
                        exclusions.getOrDefault(ear.check(), Exclusions.NONE)))
                .toList();
    }

    private Map<MetricName, List<PushedMetric>> told(List<Ear> ears, Instant at) {
        var names = ears.stream().map(ear -> ear.number().metric()).collect(Collectors.toSet());
        return ears.stream()
                .map(ear -> ear.since(at))
                .min(Comparator.naturalOrder())
                .map(month -> metrics.since(month, names))
                .orElse(Map.of());
    }
}
