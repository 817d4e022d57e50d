package io.pipekeeper.monitor.measure;

import org.jspecify.annotations.Nullable;

/**
 * What the number of a check must be.
 *
 * @param fail outside of these it fails
 * @param warn outside of these there is reason to look; null when nothing lies between good and bad
 * @param onEmpty what it means that there are no rows
 */
public record Thresholds(Bounds fail, @Nullable Bounds warn, OnEmpty onEmpty) {

    /** Only good and bad; no rows are reported as such. */
    public static Thresholds of(Bounds fail) {
        return new Thresholds(fail, null, OnEmpty.NO_DATA);
    }
}
