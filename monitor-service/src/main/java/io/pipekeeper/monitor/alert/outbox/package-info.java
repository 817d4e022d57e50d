/**
 * Events on their way to oncall-service: at least once, in order for each alert. What they say is decided elsewhere.
 */
@NullMarked
package io.pipekeeper.monitor.alert.outbox;

import org.jspecify.annotations.NullMarked;
