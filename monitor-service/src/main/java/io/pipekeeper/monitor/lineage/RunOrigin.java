package io.pipekeeper.monitor.lineage;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What made a run. None of it changes while it runs. */
@Description("What made a run.")
public record RunOrigin(
        @Nullable @Description("The run that started it.") String parentRun,

        @Nullable @Description("`namespace/name` of the job of that run.")
        String parentJob,

        @Nullable @Description("Name and version of the engine.")
        String engine,

        @Description("Whether it goes on for ever: that it is complete says nothing of a period.")
        boolean streaming) {

    /** Of two that differ, though they should not, the greater is taken: so the order makes no difference. */
    RunOrigin and(RunOrigin other) {
        return new RunOrigin(
                either(parentRun, other.parentRun()),
                either(parentJob, other.parentJob()),
                either(engine, other.engine()),
                streaming || other.streaming());
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return Comparator.nullsFirst(Comparator.<String>naturalOrder()).compare(one, other) >= 0 ? one : other;
    }
}
