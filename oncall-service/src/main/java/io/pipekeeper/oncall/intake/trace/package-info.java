/**
 * What became of what came through a door: a small row per event, and a story told from it when somebody asks.
 *
 * <p>The rest of the story is read from the incident's timeline and pages; nothing is kept twice.
 */
@NullMarked
package io.pipekeeper.oncall.intake.trace;

import org.jspecify.annotations.NullMarked;
