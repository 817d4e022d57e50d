/**
 * Pipelines: for whom they are made, from what, and who owns them and why. Whether they are healthy is the monitor's concern.
 */
@NullMarked
package io.pipekeeper.ownership.pipeline;

import org.jspecify.annotations.NullMarked;
