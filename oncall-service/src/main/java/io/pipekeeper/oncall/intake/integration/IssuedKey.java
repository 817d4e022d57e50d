package io.pipekeeper.oncall.intake.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A key that was made this moment. It is said once: here. */
@Description("A key that was made this moment.")
public record IssuedKey(
        @NonNull @Description("Whose it is.") Integration integration,

        @NonNull @Description("The key. Nobody can ask for it again.")
        String key) {

    /** Without the key. */
    @Override
    public String toString() {
        return "A key of " + integration.id();
    }
}
