/**
 * Checks and their verdicts: an observation is judged against bounds, stored, and turned into a signal.
 * It does not know where checks come from.
 */
@NullMarked
package io.pipekeeper.monitor.check;

import org.jspecify.annotations.NullMarked;
