/**
 * The door for alerts in the form of PagerDuty's Events API v2.
 *
 * <p>It reads one event and hands it on; what PagerDuty documents is answered as PagerDuty does.
 */
@NullMarked
package io.pipekeeper.oncall.intake.event;

import org.jspecify.annotations.NullMarked;
