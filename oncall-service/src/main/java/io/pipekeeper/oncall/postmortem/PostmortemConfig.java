package io.pipekeeper.oncall.postmortem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is promised about post-mortems. */
@ConfigMapping(prefix = "oncall.postmortem")
interface PostmortemConfig {

    /** Within how many working days after the incident a post-mortem is to be published; from 1 to 60. */
    @WithDefault("5")
    int workingDays();
}
