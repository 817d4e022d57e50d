/**
 * Business periods, and by when their data is due: how people write it, and which instant that is.
 * Pure arithmetic: it never asks for the time.
 */
@NullMarked
package io.pipekeeper.monitor.period;

import org.jspecify.annotations.NullMarked;
