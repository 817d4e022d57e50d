package io.pipekeeper.oncall.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.graphql.Description;

/** What a statement to stakeholders is about. */
@Description("What a statement to stakeholders is about.")
public enum StatementKind {
    /** The first word, by somebody who knows. */
    @JsonProperty("first")
    FIRST,
    /** The first word, by itself because nobody has given one. */
    @JsonProperty("holding")
    HOLDING,
    /** How it goes on. */
    @JsonProperty("update")
    UPDATE,
    /** It is over. */
    @JsonProperty("resolved")
    RESOLVED
}
