/**
 * Which schedule and which policy serve a pipeline.
 *
 * <p>What has no line of its own is served by the line of the pipeline {@code *}.
 */
@NullMarked
package io.pipekeeper.oncall.coverage;

import org.jspecify.annotations.NullMarked;
