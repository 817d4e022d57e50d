package io.pipekeeper.oncall.action;

import org.jspecify.annotations.Nullable;

/**
 * Which action items somebody wants to see.
 *
 * @param open only those that are to be done
 * @param owner only those of a person
 * @param pipeline only those about a pipeline
 */
record ActionFilter(
        boolean open, @Nullable String owner, @Nullable String pipeline) {}
