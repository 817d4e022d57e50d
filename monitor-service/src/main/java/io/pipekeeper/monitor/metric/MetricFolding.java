package io.pipekeeper.monitor.metric;

import io.pipekeeper.monitor.intake.Folding;
import io.pipekeeper.monitor.intake.PushKind;
import io.pipekeeper.monitor.intake.Pushed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps the metrics that came to the plain door. */
@ApplicationScoped
class MetricFolding implements Folding {

    private final MetricDesk desk;

    MetricFolding(MetricDesk desk) {
        this.desk = desk;
    }

    @Override
    public PushKind kind() {
        return PushKind.METRICS;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void fold(List<Pushed> pushed, Instant now) {
        var told = pushed.stream()
                .flatMap(one -> MetricReader.read(one.json(), one.receivedAt()).stream())
                .toList();
        desk.keep(told, Map.of(), now);
    }
}
