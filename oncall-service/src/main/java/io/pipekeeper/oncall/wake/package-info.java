/**
 * Wakes the background work of every replica as soon as there is some, by LISTEN and NOTIFY.
 *
 * <p>A lost notification costs a second at most: the work also has a tick.
 */
@NullMarked
package io.pipekeeper.oncall.wake;

import org.jspecify.annotations.NullMarked;
