/**
 * Schedules, policies, coverage, contacts and words to stakeholders as files.
 *
 * <p>Applying is all or nothing, and deletes nothing.
 */
@NullMarked
package io.pipekeeper.oncall.rota;

import org.jspecify.annotations.NullMarked;
