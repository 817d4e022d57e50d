package io.pipekeeper.monitor.contract;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.check.Inspection;
import io.pipekeeper.monitor.check.Registrar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

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

    void evaluate(List<Definition> definitions, Instant now) {
        var verdicts = inspection.inspect(definitions, now);
        registrar.record(verdicts, now);
        verdicts.forEach(verdict -> metrics.counter(
                        "monitor.evaluations", "outcome", verdict.outcome().name())
                .increment());
    }
}
