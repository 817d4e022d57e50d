/**
 * What a post-mortem says before people have looked at it: what is on record, in words, each claim with its evidence.
 *
 * <p>Nothing is guessed: what is not on record is left blank, with the reason.
 */
@NullMarked
package io.pipekeeper.oncall.postmortem.draft;

import org.jspecify.annotations.NullMarked;
