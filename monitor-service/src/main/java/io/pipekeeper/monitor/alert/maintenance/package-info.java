/**
 * Windows in which something is expected to be bad, on a wall clock and again and again. Nobody is told meanwhile.
 */
@NullMarked
package io.pipekeeper.monitor.alert.maintenance;

import org.jspecify.annotations.NullMarked;
