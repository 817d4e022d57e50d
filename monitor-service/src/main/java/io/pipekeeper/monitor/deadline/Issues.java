package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.alert.Alert;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the alerts of a pipeline say about its issues. Pure.
 *
 * <p>An issue begins with the first alert and is over when none is open any more. A verdict on the repair is none.
 */
final class Issues {

    private Issues() {}

    /** When the issue began that is open now. */
    static Optional<Instant> openSince(List<Alert> alerts, String repairCheck) {
        return alerts.stream()
                .filter(alert -> alert.resolvedAt() == null && !isAbout(alert, repairCheck))
                .map(Alert::openedAt)
                .min(Comparator.naturalOrder());
    }

    /** Whether the issue that began at an instant is over: alerts that follow without a gap belong to it. */
    static Evidence evidence(List<Alert> alerts, String repairCheck, Instant began) {
        var end = began;
        var inOrder = alerts.stream()
                .filter(alert -> !isAbout(alert, repairCheck))
                .sorted(Comparator.comparing(Alert::openedAt))
                .toList();
        for (var alert : inOrder) {
            if (alert.openedAt().isAfter(end)) {
                break;
            }
            var resolved = alert.resolvedAt();
            if (resolved == null) {
                return new Evidence.Incomplete();
            }
            end = resolved.isAfter(end) ? resolved : end;
        }
        return new Evidence.Complete(end);
    }

    private static boolean isAbout(Alert alert, String check) {
        return alert.subject().contains(":" + check + "|");
    }
}
