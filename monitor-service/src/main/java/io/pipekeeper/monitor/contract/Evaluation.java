package io.pipekeeper.monitor.contract;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.check.EvaluationPlan;
import io.pipekeeper.monitor.check.Inspection;
import io.pipekeeper.monitor.check.Registrar;
import io.pipekeeper.monitor.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges checks and stores the verdicts. The warehouse is read outside any transaction of ours. */
@ApplicationScoped
class Evaluation {

    private final Inspection inspection;
    private final Registrar registrar;
    private final MeterRegistry metrics;

    Evaluation(Inspection inspection, Registrar registrar, MeterRegistry metrics) {
        this.inspection = inspection;
        this.registrar = registrar;
        this.metrics = metrics;
    }

    /** Judges one period, or the one in question when it is null. */
    void evaluate(List<Definition> definitions, @Nullable Period wanted, Instant now) {
        var verdicts = inspection.inspect(definitions, wanted, now);
        registrar.record(verdicts, now);
        verdicts.forEach(verdict -> metrics.counter(
                        "monitor.evaluations", "outcome", verdict.outcome().name())
                .increment());
    }

    /** How the checks would be judged. */
    EvaluationPlan plan(List<Definition> definitions, Instant now) {
        return inspection.plan(definitions, now);
    }
}
