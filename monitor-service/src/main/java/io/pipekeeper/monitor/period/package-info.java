/**
 * Business periods and the wall-clock time by which their data is due. Pure arithmetic: it never asks for the time.
 */
@NullMarked
package io.pipekeeper.monitor.period;

import org.jspecify.annotations.NullMarked;
