/**
 * What was measured of earlier periods: a change against last week reads last week's rows once, not every minute.
 * Numbers only; what they mean is for others to say.
 */
@NullMarked
package io.pipekeeper.monitor.history;

import org.jspecify.annotations.NullMarked;
