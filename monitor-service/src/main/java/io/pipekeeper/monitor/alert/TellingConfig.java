package io.pipekeeper.monitor.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When oncall is told of an alert. */
@ConfigMapping(prefix = "monitor.telling")
interface TellingConfig {

    /** How long an alert that is not critical waits for one upstream that explains it. Only where there is an upstream. */
    @WithDefault("30s")
    Duration groupWait();

    /** How long a symptom has to go away after its cause is over, before it is told as a trouble of its own. */
    @WithDefault("2m")
    Duration recovery();

    /** How often the same alert is told anew at most, unless it has become worse. */
    @WithDefault("1m")
    Duration updateEvery();

    /** How long an alert that comes back again and again must have been fine before its end is told. */
    @WithDefault("10m")
    Duration calm();
}
