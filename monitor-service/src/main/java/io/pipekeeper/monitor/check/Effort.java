package io.pipekeeper.monitor.check;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What it took to find out. */
@Description("What it took to find out.")
public record Effort(
        @Nullable @Description("How many rows were read, where they were counted in passing.")
        Long rows,

        @Description("How many pages of 8 KiB were read, as the warehouse plans it; 0 when a constraint proves it.")
        long pages,

        @Description("How many checks were answered by the same statements, this one included.")
        int sharedBy) {}
