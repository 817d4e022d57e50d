package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.probe.rule.ProbeKind;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A question to a running system that is asked again and again, and what is known from the answers. */
@Description("A question to a running system that is asked again and again, and what is known from the answers.")
public record Probe(
        @Id @NonNull String name,
        @NonNull ProbeKind kind,

        @NonNull @Description("What is asked, without anything that would let somebody in.")
        String target,

        @NonNull ProbeState state,

        @Description("Answers in a row that were not good.") int failures,

        @NonNull @Description("What it answered last, in words.")
        String observed,

        @NonNull @Description("What it has to answer, in words.")
        String expected,

        @NonNull @Description("Since when it is in this state.")
        Instant since,

        @Nullable @Description("How long the last answer took.")
        Duration latency,

        @Nullable @Description("The number that it answered last, where it answers numbers.")
        Double value,

        @NonNull @Description("How bad it is when it is down.")
        Severity severity,

        @NonNull @Description("The pipelines that cannot do without it; the people of the first are to act.")
        List<@NonNull String> pipelines) {

    public Probe {
        pipelines = List.copyOf(pipelines);
    }

    static Probe of(ProbeRule rule, Standing standing) {
        var reading = standing.reading();
        return new Probe(
                rule.name(),
                rule.target().kind(),
                rule.target().shown(),
                rule.suspended() ? ProbeState.SUSPENDED : standing.state(),
                standing.failures(),
                reading.text(),
                rule.expected(),
                standing.since(),
                reading.latency(),
                finite(reading.value()),
                rule.concern().severity(),
                rule.concern().pipelines());
    }

    /** GraphQL has no word for infinity; the text says it. */
    static @Nullable Double finite(@Nullable Double value) {
        return value != null && Double.isFinite(value) ? value : null;
    }
}
