package io.pipekeeper.oncall.intake.integration;

import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.id.Label;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A machine that is going to send something. */
@Input("IntegrationInput")
@Description("A machine that is going to send something.")
public record IntegrationInput(
        @Id @NonNull @Description("The integration's label.")
        String id,

        @NonNull @Description("What people call it, at most 100 characters.")
        String name,

        @NonNull @Description("Where it comes in. Its keys open no other door.")
        Door door) {

    private static final int NAME_MOST = 100;

    /** The same, if it is in order. */
    IntegrationInput checked() {
        if (!Label.is(id)) {
            throw new InvalidInputException("'%s' is no id of an integration; ids are labels".formatted(id));
        }
        if (name.isBlank() || name.length() > NAME_MOST) {
            throw new InvalidInputException("the name must have from 1 to %d characters".formatted(NAME_MOST));
        }
        return this;
    }
}
