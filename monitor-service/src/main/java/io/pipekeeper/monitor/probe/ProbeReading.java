package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.rule.Level;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One answer, and what was believed after it. */
@Description("One answer to a probe, and what was believed after it.")
public record ProbeReading(
        @Ignore String probe,
        @NonNull Instant at,
        @NonNull Level level,
        @NonNull @Description("What was believed after it.") ProbeState state,
        @NonNull @Description("The answer, in words.") String observed,
        @Nullable @Description("How long it took.") Duration latency,

        @Nullable @Description("The number, where there was one.")
        Double value,

        @Description("Whether the state was another one before.")
        boolean changed) {

    static ProbeReading of(Standing before, Standing after) {
        var reading = after.reading();
        return new ProbeReading(
                after.name(),
                after.seenAt(),
                reading.level(),
                after.state(),
                reading.text(),
                reading.latency(),
                Probe.finite(reading.value()),
                before.state() != after.state());
    }
}
