/**
 * Machines that are to be heard of regularly: silence is the alert, and the next beat ends it.
 *
 * <p>When a beat is missed is decided in real time; what is said about it carries the shown time.
 */
@NullMarked
package io.pipekeeper.oncall.intake.heartbeat;

import org.jspecify.annotations.NullMarked;
