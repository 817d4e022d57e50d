package io.pipekeeper.monitor.lineage;

import io.pipekeeper.monitor.dataset.DatasetDesk;
import io.pipekeeper.monitor.intake.Folding;
import io.pipekeeper.monitor.intake.PushKind;
import io.pipekeeper.monitor.intake.Pushed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Makes runs and other facts of OpenLineage events. */
@ApplicationScoped
class LineageFolding implements Folding {

    private final Runs runs;
    private final RunJudge judge;
    private final DatasetDesk datasets;

    LineageFolding(Runs runs, RunJudge judge, DatasetDesk datasets) {
        this.runs = runs;
        this.judge = judge;
        this.datasets = datasets;
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
        var told = events.stream().flatMap(event -> event.run().stream()).toList();
        runs.fold(told);
        datasets.see(events.stream().flatMap(event -> event.edges().stream()).toList());
        judge.judge(told, now);
    }
}
