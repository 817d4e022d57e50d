/**
 * Health probes of processes: read check by check, and believed only after several failures in a row.
 */
@NullMarked
package io.pipekeeper.monitor.probe;

import org.jspecify.annotations.NullMarked;
