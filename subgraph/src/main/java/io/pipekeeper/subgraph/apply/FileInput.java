package io.pipekeeper.subgraph.apply;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A file that somebody wants applied. */
@Input("FileInput")
@Description("A file to apply.")
public record FileInput(
        @NonNull @Description("Where it came from, for error messages: `rota/data-engineering.yaml`.")
        String path,

        @NonNull @Description("Its text.") String content) {}
