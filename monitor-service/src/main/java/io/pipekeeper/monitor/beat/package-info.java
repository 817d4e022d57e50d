/**
 * Tells oncall-service that this service is at work, so that somebody is called when it is not: nobody else watches the
 * watcher.
 *
 * <p>The other end is a heartbeat of oncall-service.
 */
@NullMarked
package io.pipekeeper.monitor.beat;

import org.jspecify.annotations.NullMarked;
