package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Exclusions;
import io.pipekeeper.monitor.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which earlier periods are no base to compare with. */
@ApplicationScoped
class Precedents {

    private final CheckPeriods periods;
    private final Excuses excuses;

    Precedents(CheckPeriods periods, Excuses excuses) {
        this.periods = periods;
        this.excuses = excuses;
    }

    /** What is no base for each of these checks; one that does not look back is left out. */
    @Transactional
    Map<String, Exclusions> exclusions(List<Definition> definitions) {
        var looking = definitions.stream()
                .filter(definition -> definition.measure().looksBack())
                .map(Definition::check)
                .toList();
        if (looking.isEmpty()) {
            return Map.of();
        }
        var judged = periods.notable(looking.stream().map(Check::id).toList());
        var excused = excuses.excused(
                looking.stream().map(Check::dataset).collect(Collectors.toSet()),
                looking.stream().map(Check::contractId).collect(Collectors.toSet()));
        return looking.stream()
                .collect(Collectors.toMap(
                        Check::id,
                        check -> exclusions(judged.getOrDefault(check.id(), List.of()), excusedOf(check, excused))));
    }

    private static Set<Period> excusedOf(Check check, List<Excuses.Excused> excused) {
        return excused.stream()
                .filter(one -> one.concerns(check))
                .map(Excuses.Excused::period)
                .collect(Collectors.toSet());
    }

    /** What somebody called normal is as good as any other, whatever else is known of it. */
    static Exclusions exclusions(List<CheckPeriod> notable, Set<Period> excused) {
        Set<Period> failed = new HashSet<>();
        Set<Period> unforgiven = new HashSet<>(excused);
        for (var one : notable) {
            var period = Period.of(one.period());
            if (one.normal()) {
                unforgiven.remove(period);
            } else {
                failed.add(period);
            }
        }
        return new Exclusions(failed, unforgiven);
    }
}
