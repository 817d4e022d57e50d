package io.pipekeeper.oncall.intake.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change as a tool tells it.
 *
 * @param details what else it says, as a JSON object
 */
record ToldChange(
        String summary,
        String source,
        @Nullable String pipeline,
        @Nullable Instant timestamp,
        String details) {}
