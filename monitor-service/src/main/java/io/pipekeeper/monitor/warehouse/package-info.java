/**
 * The databases under watch, reached read-only and with time-outs. What a failure there means is decided here, once.
 */
@NullMarked
package io.pipekeeper.monitor.warehouse;

import org.jspecify.annotations.NullMarked;
