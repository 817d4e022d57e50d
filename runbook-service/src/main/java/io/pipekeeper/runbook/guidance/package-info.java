/**
 * Which steps help against the checks that fail right now. Writes nothing: it reads runbooks and matches.
 */
@NullMarked
package io.pipekeeper.runbook.guidance;

import org.jspecify.annotations.NullMarked;
