package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.plan.Asked;

/** Answers questions about the schema. */
@FunctionalInterface
public interface Introspection {

    /** Writes the value of the field. */
    void write(Asked asked, JsonBuffer out);
}
