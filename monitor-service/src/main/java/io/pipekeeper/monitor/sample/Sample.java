package io.pipekeeper.monitor.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A few of the rows that a check complains about, as they are now. What the contract does not open is masked. */
@Description(
        "A few of the rows that a check complains about, as they are now. What the contract does not open is masked.")
public record Sample(
        @NonNull @Description("The business period that they belong to.")
        String period,

        @NonNull @Description("The names of the columns, in order.")
        List<@NonNull String> columns,

        @NonNull
        @Description(
                "The rows, as text, cut after 200 characters. A null is a null; a masked value says that it is, and of a"
                        + " key has a mark: equal marks are equal values.")
        List<@NonNull List<@Nullable String>> rows,

        @Description("Whether there are no other such rows.")
        boolean all,

        @NonNull @Description("The query that was asked, with the masks in it.")
        String sql,

        @NonNull @Description("When they were read. The verdict may be older.")
        Instant readAt) {

    public Sample {
        columns = List.copyOf(columns);
        rows = rows.stream().map(Sample::copied).toList();
    }

    private static List<@Nullable String> copied(List<@Nullable String> row) {
        return Collections.unmodifiableList(new ArrayList<>(row));
    }
}
