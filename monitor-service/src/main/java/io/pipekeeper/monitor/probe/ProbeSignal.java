package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.alert.Notice;
import io.pipekeeper.monitor.alert.Signal;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.probe.rule.Level;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a probe has to say to the alerts. Pure. */
final class ProbeSignal {

    private ProbeSignal() {}

    /** Speaks when what is believed, or why, has changed: numbers that change with every answer are no news. */
    static Optional<Signal> of(ProbeRule rule, Standing before, Standing after) {
        var level = after.belief().level();
        if (level == null || (level == before.belief().level() && !hasOtherCause(before, after))) {
            return Optional.empty();
        }
        return switch (level) {
            case OK -> Optional.of(silent(rule.name()));
            case NO_DATA -> Optional.of(rule.concern().evenWithoutData() ? raised(rule, after) : silent(rule.name()));
            case WARN, FAIL -> Optional.of(raised(rule, after));
        };
    }

    /** What to say when nobody asks any more. */
    static Signal silent(String probe) {
        return new Signal.Clear(subject(probe));
    }

    private static boolean hasOtherCause(Standing before, Standing after) {
        return after.reading().level() == after.belief().level()
                && !before.reading().cause().equals(after.reading().cause());
    }

    private static Signal raised(ProbeRule rule, Standing standing) {
        var down = standing.belief().level() == Level.FAIL;
        var concern = rule.concern();
        var severity = down || concern.severity() == Severity.INFO ? concern.severity() : Severity.WARNING;
        var notice = new Notice(
                "%s%s: %s"
                        .formatted(
                                rule.name(),
                                down ? " is down" : "",
                                standing.reading().text()),
                severity.name().toLowerCase(Locale.ROOT),
                rule.name(),
                concern.component(),
                concern.group(),
                "probe",
                details(rule, standing));
        return new Signal.Raise(subject(rule.name()), null, notice);
    }

    private static Map<String, String> details(ProbeRule rule, Standing standing) {
        Map<String, String> details = new LinkedHashMap<>();
        var pipelines = rule.concern().pipelines();
        if (!pipelines.isEmpty()) {
            details.put("pipeline", pipelines.getFirst());
            details.put("pipelines", String.join(", ", pipelines));
        }
        details.put("probe", rule.name());
        details.put("target", rule.target().shown());
        details.put("observed", standing.reading().text());
        details.put("expected", rule.expected());
        return details;
    }

    private static String subject(String probe) {
        return "probe:" + probe;
    }
}
