/**
 * Tells those who depend on a pipeline that it has failed, before the time for that is up.
 *
 * <p>When a stakeholder clock does something is decided by the clock itself, in the feature incident; what is said to
 * whom, and who is reminded, is decided here. Mails go out by the same outbox as pages.
 */
@NullMarked
package io.pipekeeper.oncall.stakeholder;

import org.jspecify.annotations.NullMarked;
