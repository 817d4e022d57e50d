package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.mute.Mute;
import org.jspecify.annotations.Nullable;

/**
 * What matters for telling an alert at one time.
 *
 * @param mute what mutes it
 * @param explanation an open failure upstream that oncall knows, best the one that it was told with
 * @param cause the alert of which it was told as a symptom, open or over
 * @param hasUpstream whether anything lies upstream
 */
record Situation(
        @Nullable Mute mute,
        @Nullable Alert explanation,
        @Nullable Alert cause,
        boolean hasUpstream) {}
