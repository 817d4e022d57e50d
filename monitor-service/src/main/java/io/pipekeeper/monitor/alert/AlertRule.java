package io.pipekeeper.monitor.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a signal does to the alerts of its subject. What is said of a period ends the alerts of earlier ones, and never
 * those of later ones: an old period that is judged again says nothing about today.
 */
final class AlertRule {

    /** What comes back sooner is the same trouble. */
    static final Duration RETURN = Duration.ofMinutes(10);

    private AlertRule() {}

    /** What to store: the alerts that the signal has changed. */
    static List<Alert> after(Signal signal, List<Alert> open, Optional<Alert> before, Instant at) {
        return switch (signal) {
            case Signal.Clear(var subject, var period) ->
                open.stream()
                        .filter(alert -> !isLater(alert.period(), period))
                        .map(alert -> alert.resolved(at))
                        .toList();
            case Signal.Raise raise -> afterRaise(raise, open, before, at);
        };
    }

    private static List<Alert> afterRaise(Signal.Raise raise, List<Alert> open, Optional<Alert> before, Instant at) {
        List<Alert> changed = new ArrayList<>();
        var isKnown = false;
        for (var alert : open) {
            if (isSame(alert.period(), raise.period())) {
                isKnown = true;
                if (!alert.notice().equals(raise.notice())) {
                    changed.add(alert.saying(raise.notice(), at));
                }
            } else if (!isLater(alert.period(), raise.period())) {
                changed.add(alert.resolved(at));
            }
        }
        if (!isKnown) {
            changed.add(opened(raise, before, at));
        }
        return changed;
    }

    private static Alert opened(Signal.Raise raise, Optional<Alert> before, Instant at) {
        if (before.isPresent() && before.get().isBelieved()) {
            return before.get().back(raise.notice(), at);
        }
        var returns = before.filter(last -> hasJustEnded(last, at))
                .map(last -> last.returns() + 1)
                .orElse(0);
        return Alert.opened(raise, returns, at);
    }

    /** What was never told is no return for anybody. */
    private static boolean hasJustEnded(Alert alert, Instant at) {
        var end = alert.resolvedAt();
        return alert.told() != null && end != null && end.plus(RETURN).isAfter(at);
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    /** Keys of one grain sort by time; those of different grains cannot be compared. */
    private static boolean isLater(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.length() == other.length() && one.compareTo(other) > 0;
    }
}
