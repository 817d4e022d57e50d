package io.pipekeeper.monitor.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is evaluated at the same time. */
@ConfigMapping(prefix = "monitor.evaluation")
interface EvaluationConfig {

    /** How many contracts one process evaluates at the same time, at least 2. How many statements a warehouse runs is for it to say. */
    @WithDefault("32")
    int atOnce();
}
