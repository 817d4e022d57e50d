/**
 * Tells those who depend on a pipeline that it has failed.
 *
 * <p>Mails go to the stakeholder teams by the same outbox as pages.
 */
@NullMarked
package io.pipekeeper.oncall.stakeholder;

import org.jspecify.annotations.NullMarked;
