package io.pipekeeper.monitor.lineage;

import io.pipekeeper.monitor.assertion.AssertionDesk;
import io.pipekeeper.monitor.dataset.DatasetDesk;
import io.pipekeeper.monitor.intake.Folding;
import io.pipekeeper.monitor.intake.PushKind;
import io.pipekeeper.monitor.intake.Pushed;
import io.pipekeeper.monitor.metric.MetricDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes runs and other facts of OpenLineage events. */
@ApplicationScoped
class LineageFolding implements Folding {

    private final Runs runs;
    private final RunJudge judge;
    private final DatasetDesk datasets;
    private final MetricDesk metrics;
    private final AssertionDesk assertions;

    LineageFolding(Runs runs, RunJudge judge, DatasetDesk datasets, MetricDesk metrics, AssertionDesk assertions) {
        this.runs = runs;
        this.judge = judge;
        this.datasets = datasets;
        this.metrics = metrics;
        this.assertions = assertions;
    }

    @Override
    public PushKind kind() {
        return PushKind.OPENLINEAGE;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void fold(List<Pushed> pushed, Instant now) {
        var events = pushed.stream()
                .map(one -> LineageEvent.of(one.json(), one.receivedAt()))
                .toList();
        var told = all(events, event -> event.run().stream().toList());
        var known = runs.fold(told);
        datasets.see(all(events, LineageEvent::edges));
        keepFacts(events.stream().map(LineageFacts::of).toList(), starts(known), now);
        judge.judge(told, now);
        assertions.tell(all(events, event -> new LineageAssertions(event).read()), now);
    }

    private void keepFacts(List<LineageFacts> facts, Map<String, Instant> starts, Instant now) {
        metrics.keep(all(facts, LineageFacts::metrics), starts, now);
        datasets.seeSchemas(all(facts, LineageFacts::schemas));
        datasets.propose(all(facts, LineageFacts::owners));
    }

    /** When the periods of runs start, as far as they name one. */
    private static Map<String, Instant> starts(List<Run> runs) {
        Map<String, Instant> starts = new HashMap<>();
        for (var run : runs) {
            var start = run.nominalStart();
            if (start != null) {
                starts.put(run.id(), start);
            }
        }
        return starts;
    }

    private static <S, T> List<T> all(List<S> sources, Function<S, List<T>> things) {
        return sources.stream().flatMap(source -> things.apply(source).stream()).toList();
    }
}
