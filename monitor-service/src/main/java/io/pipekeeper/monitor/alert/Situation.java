package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.mute.Mute;
import org.jspecify.annotations.Nullable;

/**
 * What matters for telling an alert at one time.
 *
 * @param mute what mutes it
 * @param explanation an open failure upstream that oncall knows, best the one that it was told with
 * @param cause the alert of which it was told as a symptom, open or over
 * @param mayWait whether something upstream may explain it in a moment
 */
record Situation(
        @Nullable Mute mute,
        @Nullable Alert explanation,
        @Nullable Alert cause,
        boolean mayWait) {}
