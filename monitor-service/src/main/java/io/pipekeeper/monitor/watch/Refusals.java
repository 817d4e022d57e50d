package io.pipekeeper.monitor.watch;

import io.pipekeeper.monitor.alert.Notice;
import io.pipekeeper.monitor.alert.Signal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What to say when oncall refuses to hear of alerts: somebody who should have been called was not. Pure. */
final class Refusals {

    static final Duration REMEMBERED = Duration.ofDays(1);

    private static final String SUBJECT = "outbox:refused";
    private static final String SERVICE = "monitor-service";
    private static final int SHOWN = 20;

    private Refusals() {}

    /** What was refused of this alert itself does not count. */
    static Signal signal(Collection<String> refused) {
        var keys = refused.stream().filter(key -> !key.equals(SUBJECT)).sorted().toList();
        if (keys.isEmpty()) {
            return new Signal.Clear(SUBJECT);
        }
        var details = Map.of(
                "observed", keys.stream().limit(SHOWN).collect(Collectors.joining(", ")),
                "expected", "oncall takes every event",
                "do",
                        "undeliveredEvents { dedupKey problem } says what is wrong with them; look at those alerts by hand");
        var summary = "Oncall refused to hear of %d alerts within a day".formatted(keys.size());
        return new Signal.Raise(
                SUBJECT,
                null,
                new Notice(summary, "error", SERVICE, SERVICE, "service:" + SERVICE, "refused", details));
    }
}
