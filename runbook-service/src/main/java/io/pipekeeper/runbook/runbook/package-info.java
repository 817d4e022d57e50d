/**
 * Runbooks as their authors write them: Markdown with a section of numbered steps per failure scenario. What a check
 * means and whether it fails is known elsewhere; here stands only what to do about it.
 */
@NullMarked
package io.pipekeeper.runbook.runbook;

import org.jspecify.annotations.NullMarked;
