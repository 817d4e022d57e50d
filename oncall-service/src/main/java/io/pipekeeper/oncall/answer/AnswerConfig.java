package io.pipekeeper.oncall.answer;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How links on pages are made. */
@ConfigMapping(prefix = "oncall.answer")
interface AnswerConfig {

    /** Signs them: at least 32 characters, from the environment only. Without it there are none. */
    Optional<String> signingKey();
}
