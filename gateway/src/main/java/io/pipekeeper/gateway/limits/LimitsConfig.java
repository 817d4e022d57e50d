package io.pipekeeper.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one request may cost; beyond a limit it is refused before it is planned. */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

    /** How deep fields may be nested. The introspection query of GraphiQL needs 15. */
    @WithDefault("15")
    int depth();

    /** How many tokens the document may have, and how many fields once its fragments are written out. */
    @WithDefault("5000")
    int tokens();

    /** How many fields may carry an alias. */
    @WithDefault("50")
    int aliases();

    /** How many fields may stand at the root of the operation. */
    @WithDefault("20")
    int rootFields();

    /** How large a request body may be. The YAML of a thousand pipelines, which people apply, is about 1 MB. */
    @WithDefault("4M")
    MemorySize bodySize();

    /** How deep the JSON of a request, its variables above all, may be nested. */
    @WithDefault("50")
    int jsonDepth();

    /** Whether signed-in callers may ask for the schema. */
    @WithDefault("true")
    boolean introspection();
}
