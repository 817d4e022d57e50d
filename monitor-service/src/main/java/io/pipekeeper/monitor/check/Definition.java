package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Measure;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.measure.Told;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.plan.Question;
import java.util.Optional;

/** A check with all that is needed to run it. */
public record Definition(Check check, Table table, Measure measure, Thresholds thresholds) {

    /** The number that others tell, where it is one. */
    Optional<Told> told() {
        return measure instanceof Told told ? Optional.of(told) : Optional.empty();
    }

    /** What it complains about, one by one. */
    public Offenders offenders() {
        var counted = measure.offenders();
        return thresholds.fail().areOnlyAtLeast() && !(counted instanceof Offenders.None)
                ? new Offenders.None(
                        "it wants more of the rows that it counts, and those that are missing cannot be shown")
                : counted;
    }

    /** What it asks of its table. */
    Question question() {
        return new Question(check.id(), check.severity() == Severity.CRITICAL, measure.asks());
    }
}
