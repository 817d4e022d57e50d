/**
 * Things that are to be heard of regularly, as contracts say. Silence is found by a sweep, which needs no event; what
 * could not be heard because we were away is no silence.
 */
@NullMarked
package io.pipekeeper.monitor.heartbeat;

import org.jspecify.annotations.NullMarked;
