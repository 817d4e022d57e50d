/**
 * The door for events of machines: PagerDuty Events API v2.
 *
 * <p>It checks and commits; what an event means for incidents is decided by the feature incident.
 */
@NullMarked
package io.pipekeeper.oncall.intake;

import org.jspecify.annotations.NullMarked;
