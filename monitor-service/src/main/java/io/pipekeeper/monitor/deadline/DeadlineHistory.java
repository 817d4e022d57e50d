package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.check.Excuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the ledger tells those who ask: what is next, what was, and how punctual it has been. */
@ApplicationScoped
public class DeadlineHistory implements Excuses {

    private final Chronicle chronicle;
    private final DeadlineRules rules;

    DeadlineHistory(Chronicle chronicle, DeadlineRules rules) {
        this.chronicle = chronicle;
        this.rules = rules;
    }

    /** The next and the last deadlines of each pipeline, in the order in which they are due. */
    @Transactional
    public Map<String, List<Deadline>> around(Collection<String> pipelines, Instant now, int next, int last) {
        return pipelines.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), pipeline -> around(pipeline, now, next, last)));
    }

    /** How punctual each of these pipelines was, by its last deadlines; one without any deadline is left out. */
    @Transactional
    public Map<String, Punctuality> ofPipelines(Collection<String> pipelines, Instant now, int last) {
        return rules.ofPipelines(pipelines).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Punctuality.of(
                                states(chronicle.before(entry.getKey(), now, last)), strictest(entry.getValue()))));
    }

    /** How punctual each of these checks was; one that is no deadline is left out. */
    @Transactional
    Map<String, Punctuality> ofChecks(Collection<String> checks, Instant now, int last) {
        return rules.objectives(checks).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Punctuality.of(
                                states(chronicle.ofCheckBefore(entry.getKey(), now, last)), entry.getValue())));
    }

    @Override
    @Transactional
    public List<Excused> excused(Collection<String> datasets, Collection<String> contracts) {
        return chronicle.excused(datasets, contracts);
    }

    private List<Deadline> around(String pipeline, Instant now, int next, int last) {
        List<Deadline> around = new ArrayList<>(chronicle.before(pipeline, now, last));
        Collections.reverse(around);
        around.addAll(chronicle.after(pipeline, now, next));
        return around;
    }

    private static List<DeadlineState> states(List<Deadline> deadlines) {
        return deadlines.stream().map(Deadline::state).toList();
    }

    private static BigDecimal strictest(Collection<BigDecimal> objectives) {
        return objectives.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
