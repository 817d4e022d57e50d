package io.pipekeeper.monitor.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a signal does to the open alerts of its subject. Only one stays open: that of the latest period. */
final class AlertRule {

    private AlertRule() {}

    /** One thing to store and to tell. */
    sealed interface Step {

        Alert alert();

        /** The alert is open, new or with something new to say. */
        record Tell(Alert alert) implements Step {}

        /** The alert is over. */
        record Resolve(Alert alert) implements Step {}
    }

    static List<Step> after(Signal signal, List<Alert> open, Instant at) {
        return switch (signal) {
            case Signal.Clear clear ->
                open.stream()
                        .<Step>map(alert -> new Step.Resolve(alert.resolved(at)))
                        .toList();
            case Signal.Raise raise -> afterRaise(raise, open, at);
        };
    }

    private static List<Step> afterRaise(Signal.Raise raise, List<Alert> open, Instant at) {
        List<Step> steps = new ArrayList<>();
        var known = false;
        for (var alert : open) {
            if (!Objects.equals(alert.period(), raise.period())) {
                steps.add(new Step.Resolve(alert.resolved(at)));
                continue;
            }
            known = true;
            if (!alert.notice().equals(raise.notice())) {
                steps.add(new Step.Tell(alert.saying(raise.notice(), at)));
            }
        }
        if (!known) {
            steps.add(new Step.Tell(Alert.opened(raise, at)));
        }
        return steps;
    }
}
