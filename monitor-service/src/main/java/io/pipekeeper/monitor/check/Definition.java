package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Measure;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.plan.Question;

/** A check with all that is needed to run it. */
public record Definition(Check check, Table table, Measure measure, Thresholds thresholds) {

    /** What it asks of its table. */
    Question question() {
        return new Question(check.id(), check.severity() == Severity.CRITICAL, measure.asks());
    }
}
