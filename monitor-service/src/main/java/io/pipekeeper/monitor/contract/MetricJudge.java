package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Hearing;
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

    /** In the transaction in which the news is stored. */
    void judge(@Observes MetricsTold told) {
        checks.hearing(told.news().keySet())
                .forEach(due -> checks.record(hearing.hear(definitions.of(due), told), told.at()));
    }
}
