/**
 * Watches the watching: that every check is evaluated when it should be, since one that never runs finds nothing and looks like
 * one that passes, and that oncall takes what it is told.
 *
 * <p>It reads when checks were judged, and judges nothing itself.
 */
@NullMarked
package io.pipekeeper.monitor.watch;

import org.jspecify.annotations.NullMarked;
