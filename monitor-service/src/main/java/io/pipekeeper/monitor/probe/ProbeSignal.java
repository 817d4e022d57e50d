package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.alert.Notice;
import io.pipekeeper.monitor.alert.Signal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a probe has to say to the alerts. Pure. */
final class ProbeSignal {

    private ProbeSignal() {}

    /** A process that is neither well nor believed to be ill says nothing. */
    static Optional<Signal> of(Probe probe) {
        var subject = "probe:" + probe.name();
        return switch (probe.state()) {
            case UP -> Optional.of(new Signal.Clear(subject));
            case WAITING, FAILING -> Optional.empty();
            case DOWN -> Optional.of(new Signal.Raise(subject, null, notice(probe)));
        };
    }

    private static Notice notice(Probe probe) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("probe", probe.name());
        details.put("observed", probe.observed());
        details.put("expected", "UP");
        return new Notice(
                "%s is down: %s".formatted(probe.name(), probe.observed()),
                "critical",
                probe.name(),
                probe.name(),
                "service:" + probe.name(),
                "probe",
                details);
    }
}
