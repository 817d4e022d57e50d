/**
 * Asks Prometheus, or reads what a process shows for it. A series that is not there is no good news, and what a number means is not decided here.
 */
@NullMarked
package io.pipekeeper.monitor.probe.prometheus;

import org.jspecify.annotations.NullMarked;
