package io.pipekeeper.oncall.action;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is to be done, by whom and until when. */
@Input("ActionItemInput")
@Description("What is to be done, by whom and until when.")
public record ActionItemInput(
        @NonNull @Description("What, in one line of at most 200 characters.")
        String title,

        @Id @NonNull @Description("The label of the person who sees to it.")
        String owner,

        @NonNull @Description("The last day on which it is in time.")
        LocalDate dueOn,

        @Nullable @Description("Where it is worked on: a http or https URL.")
        String link) {}
