package io.pipekeeper.monitor.mask;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What people may see of values. */
@ConfigMapping(prefix = "monitor.masking")
interface MaskingConfig {

    /** The classifications whose values are shown as they are. */
    @WithDefault("public,internal")
    Set<String> shown();

    /** The secret of the marks of masked values. Without one each process makes its own, and marks differ from the next. */
    Optional<String> key();
}
