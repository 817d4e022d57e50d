package io.pipekeeper.monitor.alert.mute;

import org.jspecify.annotations.Nullable;

/**
 * What an alert is about, as far as scopes look at it.
 *
 * @param check the id of the check, where there is one
 * @param pipeline the pipeline or service
 * @param dataset warehouse and table
 */
public record Matter(@Nullable String check, String pipeline, String dataset, String severity) {}
