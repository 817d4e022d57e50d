package io.pipekeeper.monitor.warehouse;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A database under watch, without anything that would let somebody in. */
@Description("A database under watch. Credentials are never shown.")
public record Warehouse(
        @NonNull @Description("What contracts call it: their `server`.")
        String name,

        @NonNull @Description("Host and database.") String address,

        @Description("The SQL that it speaks; null when it is none that we know.") @Nullable
        Dialect dialect,

        @Description("Whether it let this replica in the last time it tried; null before the first time.") @Nullable
        Boolean reachable,

        @Description("Whether our role can do nothing but read; null when nobody has looked yet, or nobody can.")
        @Nullable
        Boolean readOnly,

        @NonNull @Description("What our role may do beyond reading.")
        List<@NonNull String> findings,

        @Description("Sessions that are open now, over all replicas.")
        int running,

        @Description("How many may be open at once.") int maxRunning,

        @Description("Pages that have been charged to the budget of today.")
        long budgetUsed,

        @Description("How many pages a day has; null when nobody limits them.") @Nullable
        Long budget) {

    public Warehouse {
        findings = List.copyOf(findings);
    }

    /** Keeps of a JDBC URL what is no secret: parameters and user are cut off. */
    static String address(String jdbcUrl) {
        var place = jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("[?;].*$", "");
        return place.replaceFirst("^[a-z0-9]+://", "").replaceFirst("^[^/]*@", "");
    }
}
