/**
 * What somebody changed: a deployment, a new configuration. It calls nobody and answers "what changed just before?".
 *
 * <p>The door takes the change events of PagerDuty's Events API v2.
 */
@NullMarked
package io.pipekeeper.oncall.intake.change;

import org.jspecify.annotations.NullMarked;
