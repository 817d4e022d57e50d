package io.pipekeeper.runbook.runbook;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What to do when a pipeline fails. A pipeline has at most one runbook. */
@Key(fields = @FieldSet("id"))
@Description("What to do when a pipeline fails.")
public record Runbook(
        @Id @NonNull String id,
        @NonNull String title,

        @Description("The pipeline that it is about.") Pipeline pipeline,

        @NonNull @Description("The ways in which the pipeline fails.")
        List<@NonNull Scenario> scenarios,

        @NonNull @Description("The whole file as its author wrote it.")
        String sourceMarkdown) {

    public Runbook {
        scenarios = List.copyOf(scenarios);
    }
}
