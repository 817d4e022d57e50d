package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Hearing;
import io.pipekeeper.monitor.check.Rehearing;
import io.pipekeeper.monitor.metric.MetricsTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Judges checks as soon as others tell the numbers that they wait for. */
@ApplicationScoped
class MetricJudge {

    private final CheckDesk checks;
    private final Definitions definitions;
    private final Hearing hearing;

    MetricJudge(CheckDesk checks, Definitions definitions, Hearing hearing) {
        this.checks = checks;
        this.definitions = definitions;
        this.hearing = hearing;
    }

    /** In the transaction in which the news is stored; all at once, so that two of us never wait for each other. */
    void judge(@Observes MetricsTold told) {
        var waiting = checks.hearing(told.news().keySet());
        if (waiting.isEmpty()) {
            return;
        }
        // Or another replica judges by what was told until now, and has the last word.
        checks.lock(waiting.stream().flatMap(due -> due.checks().stream()).toList());
        var heard = waiting.stream()
                .map(due -> hearing.hear(definitions.of(due), told))
                .toList();
        checks.record(Rehearing.all(heard), told.at());
    }
}
