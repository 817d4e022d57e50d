package io.pipekeeper.monitor.dataset;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A column of a dataset; one inside another is named with its path. */
@Name("DatasetField")
@Description("A column of a dataset; one inside another is named with its path.")
public record Field(@NonNull String name, @NonNull String type) {

    public Field {
        type = type.toLowerCase(Locale.ROOT);
    }
}
