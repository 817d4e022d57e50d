/**
 * Watches that every check is evaluated when it should be: a check that never runs finds nothing, and looks like one that does.
 *
 * <p>It reads when checks were judged, and judges nothing itself.
 */
@NullMarked
package io.pipekeeper.monitor.watch;

import org.jspecify.annotations.NullMarked;
