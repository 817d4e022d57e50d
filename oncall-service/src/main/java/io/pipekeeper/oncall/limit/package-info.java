/**
 * How often something may happen.
 *
 * <p>Counted in memory, at each replica for itself: against haste and mistakes, not against what must hold.
 */
@NullMarked
package io.pipekeeper.oncall.limit;

import org.jspecify.annotations.NullMarked;
