package io.pipekeeper.monitor.warehouse.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A few of the rows that a check complains about, masked, and until when they may be kept. */
@Description("A few of the rows that a check complains about. What the contract classifies is masked.")
public record Sample(
        @NonNull @Description("The names of the columns, in order.")
        List<@NonNull String> columns,

        @NonNull @Description("The rows, as text. A null is a null; a masked value says that it is.")
        List<@NonNull List<@Nullable String>> rows,

        @Description("Whether there are no other such rows.")
        boolean all,

        @NonNull @Description("When it is forgotten.") Instant keptUntil) {

    public Sample {
        columns = List.copyOf(columns);
        rows = rows.stream().map(Sample::copied).toList();
    }

    private static List<@Nullable String> copied(List<@Nullable String> row) {
        return Collections.unmodifiableList(new ArrayList<>(row));
    }
}
